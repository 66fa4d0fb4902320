package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.command.trivia.QuoteCommand;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Theme;

/// The themes of the show, or one theme.
public final class ThemesCommand extends LookupCommand<Named> {
    private static final String NAME = "themes";

    public ThemesCommand() {
        super(CommandSpec.named(NAME).group(CommandGroup.STORY).constant(), CommandOption.of(NAME, "theme",
                (typed, locale) -> ShowMessages.in(locale).unknownTheme(typed), ThemesCommand::themesAndMore));
    }

    private static List<Named> themesAndMore(Lore lore) {
        return Stream.<Named>concat(lore.themes().stream(), more(lore).stream()).toList();
    }

    private static Optional<Keyword> more(Lore lore) {
        return themes(lore).more(ShowMessages.in(lore.locale()).moreThemes());
    }

    private static SplitList themes(Lore lore) {
        return SplitList.of(lore.themes().stream()
                .map(theme -> new SplitList.Entry(theme.id(), theme.name(), theme.claims().subList(0, 1))).toList());
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        addThemes(builder, themes(lore).beginning());
        more(lore).ifPresent(more -> builder.choice(more.title(), NAME, more.id()));
        return builder.build(title(lore), CommandLine.of(NAME));
    }

    private static String title(Lore lore) {
        return ShowMessages.in(lore.locale()).themesOf(lore.show().title());
    }

    private static void addThemes(AnswerBuilder builder, List<SplitList.Entry> themes) {
        SplitList.addFacts(builder, themes);
        themes.forEach(theme -> builder.choice(theme.label(), NAME, theme.id()));
    }

    @Override
    protected Answer page(Named named, Lore lore) {
        return switch (named) {
            case Theme theme -> page(theme, lore);
            case Keyword more -> page(more, lore);
            default -> throw new IllegalStateException("Neither a theme nor a word for the rest: " + named);
        };
    }

    private static Answer page(Keyword more, Lore lore) {
        var builder = new AnswerBuilder(lore);
        addThemes(builder, themes(lore).rest());
        return builder.choice(ShowMessages.in(lore.locale()).allThemes(), NAME, "")
                .build(title(lore), new CommandLine(NAME, more.id()));
    }

    private static Answer page(Theme theme, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore).paragraph(theme.claims());
        if (!QuoteCommand.quotationsAbout(theme, lore).isEmpty()) {
            builder.choice(messages.quotation(), QuoteCommand.NAME, theme.id());
        }
        return builder.choice(messages.allThemes(), NAME, "").build(theme.name(), new CommandLine(NAME, theme.id()));
    }
}
