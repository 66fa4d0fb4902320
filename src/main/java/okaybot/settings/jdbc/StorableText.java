package okaybot.settings.jdbc;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Refuses text that one of the databases cannot keep as it is.
final class StorableText {
    private static final int LONGEST_NAME = 500;

    private StorableText() {}

    /// A place, a viewer or an actor.
    static String name(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name of " + name.length() + " characters is too long to keep");
        }
        return text(name);
    }

    /// A key or a value, of any length.
    static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Text with a NUL cannot be kept");
        }
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("Text with half a character cannot be kept", half);
        }
    }
}
