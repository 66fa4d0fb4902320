package okaybot.settings.jdbc;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Rejects text that one of the databases cannot store unchanged.
final class StorableText {
    private static final int MAXIMUM_NAME_LENGTH = 500;

    private StorableText() {}

    /// Checks the path of a place, a viewer or an actor.
    static String requireName(String name) {
        if (name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException("A name of " + name.length() + " characters is too long to store");
        }
        return requireText(name);
    }

    /// Checks a key or a value, which may have any length.
    static String requireText(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Text with a NUL character cannot be stored");
        }
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Text with an unpaired surrogate cannot be stored", e);
        }
    }
}
