package okaybot.search.question;

import java.util.regex.Pattern;

/// What an answer must hold, by the words of the question.
///
/// @param words found in the answer
/// @param isOfQuestion whether the answer holds them just as the question does
public record ExpectedPart(Pattern words, boolean isOfQuestion) {}
