package okaybot.settings.database;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Rejects text that one of the databases cannot store unchanged.
public final class StorableText {
    private static final int MAX_LENGTH = 500;

    private StorableText() {}

    /// Checks a place, a viewer, an actor, a key or a value.
    public static String require(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Text of " + text.length() + " characters is too long to store");
        }
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
