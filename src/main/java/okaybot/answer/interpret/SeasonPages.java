package okaybot.answer.interpret;

import java.util.Locale;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Finds the page that answers a question about a second season better than whether there is one: `why is there still no season 2`.
final class SeasonPages {
    private static final String SEASON = "{season}";
    /// How an expression begins, or goes on, that finds nothing in a text without such words.
    private static final String MUST_NAME_SEASON = "(?=.*" + SEASON + ")";
    /// The page that only says whether there is one.
    private static final CommandLine STATUS = CommandLine.parse("season2 status");

    private final PatternIndex<Page> pages;
    private final WordPattern season;

    /// @param isOfSeason whether only a text that names a second season asks for it
    /// @param isWhole whether nothing else answers the question
    private record Page(CommandLine line, WordPattern asked, boolean isOfSeason, boolean isWhole) {}

    SeasonPages() {
        var lines = WordFile.lines("season-pages", Locale.ENGLISH);
        season = WordPattern.of(lines.getFirst());
        pages = new PatternIndex<>(lines.stream().skip(1)
                .map(line -> page(line.split(" (?=:?= )", 2), lines.getFirst())).toList(), Page::asked);
    }

    private static Page page(String[] line, String season) {
        var asked = line[1].substring(line[1].indexOf(' ') + 1);
        return new Page(CommandLine.parse(line[0]),
                WordPattern.of(asked.replace(SEASON, season)),
                asked.contains(MUST_NAME_SEASON), line[1].startsWith(":"));
    }

    private Optional<Page> find(String text) {
        var isOfSeason = season.isIn(text);
        return pages.mayBeIn(text).filter(page -> (isOfSeason || !page.isOfSeason) && page.asked.isIn(text))
                .findFirst();
    }

    /// The page that a text asks for as a whole.
    Optional<Interpretation> whole(String text) {
        return find(text).filter(Page::isWhole).map(page -> new Interpretation.Clear(page.line()));
    }

    /// What the page adds to an answer that says only whether there is a second season, or nothing. If nothing but that is certain, the
    /// status is meant.
    Interpretation orPage(Interpretation meant, String text) {
        return isEnough(meant)
                ? meant
                : find(text).map(Page::line).or(() -> Optional.of(STATUS).filter(_ -> mayBeStatus(meant, text)))
                        .<Interpretation>map(Interpretation.Clear::new).orElse(meant);
    }

    private boolean mayBeStatus(Interpretation meant, String text) {
        return meant instanceof Interpretation.Unclear(var choices, _) && season.isIn(text)
                && choices.stream().anyMatch(choice -> choice.line().name().equals(STATUS.name()));
    }

    private static boolean isEnough(Interpretation meant) {
        return meant instanceof Interpretation.Clear(var line, _, var opening, _)
                && (opening.isPresent() || !(line.equals(STATUS) || line.equals(CommandLine.of(STATUS.name()))));
    }
}
