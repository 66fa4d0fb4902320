package okaybot.command.api;

import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.lore.Named;
import okaybot.text.TextTruncator;

/// Answers to a name that matches nothing, or more than one thing. They offer the nearest names, and never contain
/// spoilers.
public final class LookupAnswers {
    private static final int MAX_ECHO_LENGTH = 40;

    private LookupAnswers() {}

    /// The answer to a name that matches nothing.
    ///
    /// @param title says so
    static Answer notFound(String title, CommandLine line, List<? extends Named> near, Locale locale) {
        var messages = LookupMessages.in(locale);
        return near.isEmpty()
                ? Answer.ofError(title, messages.seeAllWith(line.name()),
                        List.of(new Choice(messages.seeAll(), CommandLine.of(line.name()))), line, locale)
                : Answer.ofError(title, messages.didYouMean(names(near)), choices(line, near), line, locale);
    }

    static Answer ambiguous(CommandLine line, List<? extends Named> things, Locale locale) {
        var messages = LookupMessages.in(locale);
        return Answer.ofError(messages.ambiguous(shorten(line.argument())), messages.ambiguousNames(names(things)),
                choices(line, things), line, locale);
    }

    /// What somebody typed, in quotation marks and cut to the words in the first 40 characters.
    public static String quote(String typed) {
        return "“" + shorten(typed) + "”";
    }

    /// The words in the first 40 characters.
    public static String shorten(String typed) {
        return TextTruncator.truncateToWords(typed, MAX_ECHO_LENGTH + 1);
    }

    public static String didYouMean(List<String> names, Locale locale) {
        return LookupMessages.in(locale).didYouMean(names);
    }

    private static List<String> names(List<? extends Named> things) {
        return things.stream().map(Named::name).toList();
    }

    private static List<Choice> choices(CommandLine line, List<? extends Named> things) {
        return things.stream()
                .map(thing -> new Choice(thing.name(), new CommandLine(line.name(), thing.id())))
                .toList();
    }
}
