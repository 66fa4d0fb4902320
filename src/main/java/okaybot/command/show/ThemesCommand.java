package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;
import okaybot.lore.Theme;

/// What the show is about underneath its plot: all themes, or one.
public final class ThemesCommand implements Command {
    private static final String NAME = "themes";
    private final CommandOption<Theme> theme = CommandOption.of(NAME, "theme", "There is no theme called",
            Lore::themes);
    private final CommandSpec spec = CommandSpec.named(NAME).option(theme).constant();

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty() ? all(lore) : theme.answer(request, lore, one -> page(one, lore));
    }

    private static Answer all(Lore lore) {
        var sheet = new AnswerBuilder(lore);
        lore.themes().forEach(theme -> {
            sheet.heading(theme.name()).paragraph(theme.claims().subList(0, 1));
            sheet.choice(theme.name(), NAME, theme.id());
        });
        return sheet.build("What " + lore.show().title() + " is about underneath", CommandLine.of(NAME));
    }

    private static Answer page(Theme theme, Lore lore) {
        var sheet = new AnswerBuilder(lore).paragraph(theme.claims());
        if (!QuoteCommand.about(theme, lore).isEmpty()) {
            sheet.choice("A quotation", QuoteCommand.NAME, theme.id());
        }
        sheet.choice("All themes", NAME, "");
        return sheet.build(theme.name(), new CommandLine(NAME, theme.id()));
    }
}
