package okaybot.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import okaybot.lore.Dated;
import okaybot.lore.SpoilerThreshold;

/// What is known about a text from a host's folder. Nobody has checked the text.
///
/// @param file    its file, such as `articles/review.txt`
/// @param title   on one line, visible characters only
/// @param address where it can be read; `http` or `https`
/// @param after   the episode after which it is no spoiler; empty if it never was one
public record Article(String file, String title, Optional<String> publisher, Optional<URI> address,
        Optional<LocalDate> date, Optional<SpoilerThreshold> after) implements Dated {
    /// Always empty: only statements about checked sources can tell more about a date.
    @Override
    public Optional<String> bound() {
        return Optional.empty();
    }

    Article withTitle(String other) {
        return new Article(file, other, publisher, address, date, after);
    }
}
