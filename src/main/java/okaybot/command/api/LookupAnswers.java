package okaybot.command.api;

import java.util.List;
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
    /// @param notFound the sentence up to the name, such as `There is no theme called`
    static Answer notFound(String notFound, CommandLine line, List<? extends Named> near) {
        var title = notFound + " " + quote(line.argument());
        if (near.isEmpty()) {
            return Answer.ofSentence(title, "/" + line.name() + " alone shows what there is.",
                    List.of(new Choice("See what there is", CommandLine.of(line.name()))), line);
        }
        return Answer.ofSentence(title, didYouMean(names(near)), choices(line, near), line);
    }

    static Answer ambiguous(CommandLine line, List<? extends Named> things) {
        return Answer.ofSentence("Which " + quote(line.argument()) + " do you mean?",
                "More than one name fits: " + join(names(things), "and") + ".", choices(line, things), line);
    }

    /// What somebody typed, in quotation marks and cut to 40 characters.
    public static String quote(String typed) {
        return "“" + shorten(typed) + "”";
    }

    /// The first 40 characters.
    public static String shorten(String typed) {
        return TextTruncator.truncate(typed, MAX_ECHO_LENGTH + 1);
    }

    public static String didYouMean(List<String> names) {
        return "Did you mean " + join(names, "or") + "?";
    }

    private static List<String> names(List<? extends Named> things) {
        return things.stream().map(Named::name).toList();
    }

    private static List<Choice> choices(CommandLine line, List<? extends Named> things) {
        return things.stream()
                .map(thing -> new Choice(thing.name(), new CommandLine(line.name(), thing.id())))
                .toList();
    }

    private static String join(List<String> names, String conjunction) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + conjunction + " " + names.getLast();
    }
}
