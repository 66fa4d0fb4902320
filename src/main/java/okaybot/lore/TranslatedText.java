package okaybot.lore;

import java.util.List;

/// A text of the content in another language.
///
/// @param asked questions in that language that it answers
public record TranslatedText(String text, List<String> asked) {}
