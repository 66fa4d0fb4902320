package okaybot.platform.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A line as a platform writes it, and how much of a page it takes.
///
/// @param markup empty if there is no visible text
/// @param characters as the platform counts them
/// @param entities as the platform counts them, rather too many than too few
public record WrittenLine(AnswerLine line, String markup, int characters, int entities) {
    /// The size of the markup in UTF-8.
    int bytes() {
        return markup.getBytes(UTF_8).length;
    }
}
