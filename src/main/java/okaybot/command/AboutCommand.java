package okaybot.command;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;
import okaybot.lore.Source;

/// What the bot is, its version and its sources.
final class AboutCommand extends Command {
    private static final String NAME = "about";
    private final String version;

    AboutCommand(String version) {
        super(CommandSpec.named(NAME));
        this.version = version;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var ids = lore.sources().stream().map(Source::id).toList();
        var builder = new AnswerBuilder(lore);
        builder.text("Okaybot answers questions about " + lore.show().title()
                + ". Fans made it; it has no ties to the makers of the show.");
        builder.text("What it says of the show comes from its sources, and each statement names its own. Where they"
                + " disagree, it shows every reading. Names in their own script are common knowledge.");
        builder.fact("Version", version);
        builder.fact("Sources", String.valueOf(ids.size()));
        lore.newestSource(ids)
                .ifPresent(newest -> builder.fact("Newest dated", newest.dateInWords() + " (" + newest.name() + ")"));
        builder.fact("Licence", "Apache-2.0");
        return builder.choice("The sources", "sources", "")
                .choice("Privacy", "privacy", "")
                .build("About Okaybot", CommandLine.of(NAME));
    }
}
