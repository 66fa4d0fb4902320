package okaybot.answer.service;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okaybot.lore.Vocabulary;

/// The words of questions that follow up on the last answer.
///
/// @param pronouns stand for whoever was spoken of last
/// @param whole match questions that are about whatever was spoken of last
record FollowUpWords(Pattern pronouns, Pattern whole) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final String ANYTHING = "…";

    static FollowUpWords of(Vocabulary vocabulary) {
        var endings = "(?:%s)?".formatted(anyOf(vocabulary.endings()));
        return new FollowUpWords(
                Pattern.compile(NO_LETTER_BEFORE + "(?:" + anyOf(vocabulary.pronouns()) + ")(?=" + endings
                        + NO_LETTER_AFTER + ")", FLAGS),
                Pattern.compile("(?:" + anyOf(vocabulary.followUps()).replace(ANYTHING, "\\E.+\\Q") + ")[\\p{P}\\s]*",
                        FLAGS));
    }

    /// A pattern that matches nothing if there are no words.
    private static String anyOf(Collection<String> words) {
        return words.isEmpty() ? "(?!)" : words.stream().map(Pattern::quote).collect(joining("|"));
    }

    boolean hasPronoun(String text) {
        return pronouns.matcher(text).find();
    }

    /// The text with a name in place of each pronoun.
    String replacePronouns(String text, String name) {
        return pronouns.matcher(text).replaceAll(Matcher.quoteReplacement(name));
    }

    /// Whether the text is a question that needs a subject, such as `why?` or `and who plays …`.
    boolean needsSubject(String text) {
        return whole.matcher(text).matches();
    }
}
