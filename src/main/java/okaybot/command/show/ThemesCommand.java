package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Lore;
import okaybot.lore.Theme;

/// The themes of the show, or one theme.
public final class ThemesCommand extends LookupCommand<Theme> {
    private static final String NAME = "themes";

    public ThemesCommand() {
        super(CommandSpec.named(NAME).constant(),
                CommandOption.of(NAME, "theme", (typed, locale) -> ShowMessages.in(locale).unknownTheme(typed),
                        Lore::themes));
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        lore.themes().forEach(theme -> {
            builder.heading(theme.name()).paragraph(theme.claims().subList(0, 1));
            builder.choice(theme.name(), NAME, theme.id());
        });
        return builder.build(ShowMessages.in(lore.locale()).themesOf(lore.show().title()), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Theme theme, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore).paragraph(theme.claims());
        if (!QuoteCommand.quotationsAbout(theme, lore).isEmpty()) {
            builder.choice(messages.quotation(), QuoteCommand.NAME, theme.id());
        }
        builder.choice(messages.allThemes(), NAME, "");
        return builder.build(theme.name(), new CommandLine(NAME, theme.id()));
    }
}
