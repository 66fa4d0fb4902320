package okaybot.command.api;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;

/// A part of a list that may be too long for one answer, as it is typed and as buttons carry it: `export from 21`. Only this
/// part is read and shown, so an answer costs the same however long the list is.
///
/// @param words what is asked for, without the part; may be empty
/// @param skip how many items of the list come before the part
/// @param size how many items the part has at most
public record ListPart(String words, int skip, int size) {
    /// The number is counted from 1.
    private static final Pattern FROM = Pattern.compile("(?:(.*) )?from ([1-9]\\d{0,5})");

    /// Reads what [#text] writes. Anything else asks for the first part.
    public static ListPart parse(String argument, int size) {
        var from = FROM.matcher(argument);
        return from.matches()
                ? new ListPart(Optional.ofNullable(from.group(1)).orElse(""), Integer.parseInt(from.group(2)) - 1, size)
                : new ListPart(argument, 0, size);
    }

    /// This part, or the last one if the list ends before this one.
    ///
    /// @param count how many items the list has
    public ListPart within(int count) {
        return skip < count || count == 0 ? this : new ListPart(words, (count - 1) / size * size, size);
    }

    public String text() {
        return skip == 0 ? words : (words + " from " + (skip + 1)).strip();
    }

    /// The part before this one; empty if this is the first.
    public Optional<ListPart> previous() {
        return skip == 0 ? Optional.empty() : Optional.of(new ListPart(words, Math.max(0, skip - size), size));
    }

    /// The part after this one; empty if this is the last.
    ///
    /// @param count how many items the list has
    public Optional<ListPart> next(int count) {
        return skip + size >= count ? Optional.empty() : Optional.of(new ListPart(words, skip + size, size));
    }

    /// Adds buttons that lead to the parts before and after this one, as far as there are any.
    ///
    /// @param count how many items the list has
    /// @param before what the button for the part before is called
    /// @param after what the one for the part after is called
    /// @param line shows the part with a [#text]
    public void addChoices(AnswerBuilder builder, int count, String before, String after,
            Function<String, CommandLine> line) {
        previous().map(ListPart::text).map(line)
                .ifPresent(shown -> builder.choice(before, shown.name(), shown.argument()));
        next(count).map(ListPart::text).map(line)
                .ifPresent(shown -> builder.choice(after, shown.name(), shown.argument()));
    }

    /// Which items these are, `21 to 40 of 700`; empty if the part is the whole list.
    ///
    /// @param count how many items the list has
    public Optional<String> range(int count, Locale locale) {
        return skip == 0 && count <= size
                ? Optional.empty()
                : Optional.of(LookupMessages.in(locale).range(Math.min(skip + 1, count),
                        Math.min(skip + size, count), count));
    }
}
