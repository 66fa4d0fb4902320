package okaybot.command;

import java.util.Optional;

import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Descriptions;
import okaybot.answer.Option;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.lore.Lore;
import okaybot.lore.Theme;

/// What the show is about underneath its plot: all themes, or one.
public final class ThemesCommand implements Command {
    private static final String NAME = "themes";
    private final Option<Theme> theme = new Option<>("theme", Descriptions.of(NAME, "theme"),
            "There is no theme called", Lore::themes);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Option<?>> option() {
        return Optional.of(theme);
    }

    @Override
    public boolean isConstant() {
        return true;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty() ? all(lore) : theme.answer(request, lore, one -> page(one, lore));
    }

    private static Answer all(Lore lore) {
        var sheet = new Sheet(lore);
        lore.themes().forEach(theme -> {
            sheet.heading(theme.name()).paragraph(theme.claims().subList(0, 1));
            sheet.choice(theme.name(), NAME, theme.id());
        });
        return sheet.under("What " + lore.show().title() + " is about underneath", CommandLine.of(NAME));
    }

    private static Answer page(Theme theme, Lore lore) {
        var sheet = new Sheet(lore).paragraph(theme.claims());
        if (!QuoteCommand.about(theme, lore).isEmpty()) {
            sheet.choice("A quotation", QuoteCommand.NAME, theme.id());
        }
        sheet.choice("All themes", NAME, "");
        return sheet.under(theme.name(), new CommandLine(NAME, theme.id()));
    }
}
