package okaybot.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report of a mistake.
///
/// @param id lower-case letters and digits; part of the buttons below the post
/// @param place the path of the server or chat
/// @param reporter the id of the person who reported it; empty once they have had their data deleted
/// @param locale the language of that person
/// @param source the token of the place where it was reported, see [okaybot.place.Place#token]
/// @param destination the token of the place where it was posted
/// @param post the platform's id of the post, if it has one
/// @param line the line whose answer is wrong; may be empty
/// @param words what is wrong; may be empty
public record MistakeReport(String id, String place, String reporter, Locale locale, String source, String destination,
        Optional<String> post, String line, String words, Instant at, ReportState state) {
    /// What was reported, on one line.
    public String text() {
        return Stream.of(line, words).filter(part -> !part.isEmpty()).collect(Collectors.joining(" : "));
    }

    /// The same in another state.
    public MistakeReport withState(ReportState other) {
        return new MistakeReport(id, place, reporter, locale, source, destination, post, line, words, at, other);
    }

    /// The same with the id of its post.
    public MistakeReport withPost(Optional<String> other) {
        return new MistakeReport(id, place, reporter, locale, source, destination, other, line, words, at, state);
    }
}
