package okaybot.lore;

/// A text of the content that readers see in their own language if it is translated.
///
/// @param section the section of the content, such as `characters`
/// @param id of what it belongs to; the name of the section for what has no id
/// @param owner the record that holds it
/// @param component in which the owner holds it
public record TranslatableText(String section, String id, Record owner, String component, String english) {
    /// Whether there is something to translate; a number may stay as it is.
    public boolean hasWords() {
        return english.codePoints().anyMatch(Character::isLetter);
    }
}
