package okaybot.command;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;
import okaybot.lore.Source;

/// What the bot is, its version and its sources.
final class AboutCommand extends Command {
    private static final String NAME = "about";
    private final String version;

    AboutCommand(String version) {
        super(CommandSpec.named(NAME).group(CommandGroup.YOU));
        this.version = version;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = AboutMessages.in(lore.locale());
        var ids = lore.sources().stream().map(Source::id).toList();
        var builder = new AnswerBuilder(lore);
        builder.text(messages.bot(lore.show().title()));
        builder.text(messages.trust());
        builder.fact(messages.version(), version);
        builder.fact(messages.sourceCount(), String.valueOf(ids.size()));
        lore.newestSource(ids)
                .ifPresent(newest -> builder.fact(messages.newest(),
                        messages.newestSource(DateFormatter.of(lore).date(newest), newest.name())));
        builder.fact(messages.licence(), messages.licenceName());
        return builder.choice(messages.sources(), "sources", "")
                .choice(messages.privacy(), "privacy", "")
                .build(messages.title(), CommandLine.of(NAME));
    }
}
