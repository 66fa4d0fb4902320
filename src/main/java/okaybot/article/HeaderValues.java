package okaybot.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.lore.SpoilerThreshold;
import okaybot.problem.DidYouMean;
import okaybot.problem.Problem;

/// Collects and checks the values of an article's header.
final class HeaderValues {
    private static final List<String> KEYS = List.of("title", "publisher", "address", "date", "after");
    private static final int MAX_ADDRESS = 300;
    /// With a time, as some programs write it.
    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?";

    private final LineReader lines;
    private final HeaderRules rules;
    private Optional<String> title = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<URI> address = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<SpoilerThreshold> after = Optional.of(SpoilerThreshold.END);

    HeaderValues(LineReader lines, HeaderRules rules) {
        this.lines = lines;
        this.rules = rules;
    }

    Header header(Optional<String> firstLine) {
        var shown = title.filter(text -> !text.isEmpty());
        return new Header(
                new Article(lines.file(), shown.orElseGet(() -> QuotableText.titleOfFile(lines.file())), publisher,
                        address, date, after),
                shown.isPresent(), firstLine);
    }

    /// Keys that other programs use are ignored.
    void set(String key, String value) throws ArticleRejectedException {
        switch (key.toLowerCase(Locale.ROOT)) {
            case "title" -> title = Optional.of(QuotableText.title(value));
            case "publisher" -> publisher = Optional.of(QuotableText.title(value)).filter(text -> !text.isEmpty());
            case "address" -> address = Optional.of(address(value));
            case "date" -> date = Optional.of(date(value));
            case "after" -> after = after(value);
            default -> checkSpelling(key);
        }
    }

    private void checkSpelling(String key) throws ArticleRejectedException {
        var meant = DidYouMean.nearest(key, KEYS);
        if (meant.isPresent()) {
            throw lines.rejected("there is no key " + Problem.quote(key), "did you mean `" + meant.get() + "`?");
        }
    }

    private URI address(String value) throws ArticleRejectedException {
        try {
            var uri = new URI(value);
            if (value.length() <= MAX_ADDRESS && uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // As wrong as an address of another kind.
        }
        throw lines.rejected(Problem.quote(value) + " is no address that can be opened",
                "write one that begins with https:// and has at most " + MAX_ADDRESS + " characters");
    }

    private LocalDate date(String value) throws ArticleRejectedException {
        try {
            var day = LocalDate.parse(value.replaceFirst("^" + DATE + "$", "$1"));
            // It may be tomorrow elsewhere.
            if (day.isAfter(rules.today().plusDays(1))) {
                throw lines.rejected(Problem.quote(value) + " is in the future", "correct the date");
            }
            return day;
        } catch (DateTimeException _) {
            throw lines.rejected(Problem.quote(value) + " is not a date", "write it as 2023-06-26");
        }
    }

    private Optional<SpoilerThreshold> after(String value) throws ArticleRejectedException {
        try {
            if (value.equalsIgnoreCase("none")) {
                return Optional.empty();
            }
            var threshold = SpoilerThreshold.parse(value);
            if (threshold.episode() <= rules.lastEpisode() || threshold.equals(SpoilerThreshold.END)) {
                return Optional.of(threshold);
            }
        } catch (IllegalArgumentException _) {
            // As wrong as an episode that does not exist.
        }
        throw lines.rejected(Problem.quote(value) + " is no episode of this show",
                "write a number from 1 to " + rules.lastEpisode() + ", `end`, or `none` if it is no spoiler");
    }
}
