package okaybot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// Writes a dispute as a sentence: what it is about, and what each of the sources says.
///
/// @param citationMarks the marks of sources in the answer
record DisputeSentence(Lore lore, Function<List<String>, Span> citationMarks) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’]+");

    /// Where it stands. Only the first one on a page is introduced at length.
    enum Position {
        FIRST, FURTHER_DOWN, RIGHT_BEHIND_ANOTHER
    }

    List<Span> write(Dispute dispute, Position position) {
        var locale = lore.localeOf(dispute.point());
        var messages = AnswerMessages.in(locale);
        var spans = new ArrayList<Span>();
        for (var reading : dispute.readings()) {
            spans.add(new Span.Plain(spans.isEmpty()
                    ? introduction(dispute, position, locale) + " " + reading.text()
                    : messages.nextReading(reading.text())));
            spans.add(citationMarks.apply(reading.sources()));
        }
        spans.add(new Span.Plain("."));
        return spans;
    }

    private String introduction(Dispute dispute, Position position, Locale locale) {
        var messages = AnswerMessages.in(locale);
        var point = inSentence(dispute.point(), locale);
        return switch (position) {
            case FIRST -> messages.sourcesDisagree(point);
            case FURTHER_DOWN -> messages.sourcesAlsoDisagree(point);
            case RIGHT_BEHIND_ANOTHER -> messages.andAbout(point);
        };
    }

    /// Within a sentence only a name begins with a capital.
    private String inSentence(String point, Locale locale) {
        return beginsWithName(point) ? point : point.substring(0, 1).toLowerCase(locale) + point.substring(1);
    }

    /// Who has no name of their own, such as `The nurse`, has none in its own script either.
    private boolean beginsWithName(String point) {
        var first = BETWEEN_WORDS.splitAsStream(point).findFirst().orElse("");
        return Stream.<Named>concat(lore.roles().stream(), lore.people().stream())
                .filter(named -> named.original().isPresent()).flatMap(named -> named.spellings().stream())
                .flatMap(BETWEEN_WORDS::splitAsStream).anyMatch(first::equals);
    }
}
