package okaybot.article;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okaybot.problem.Location;
import okaybot.problem.Problem;

/// Reads the lines of a UTF-8 file. A very long line comes in pieces, so that it need not fit into memory.
final class LineReader implements Closeable {
    /// In UTF-16 units; about a page.
    static final int MAX_LENGTH = 4_000;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String file;
    private final BufferedReader reader;
    private int line;
    private boolean isInsideLine;

    /// @param file  its name, as messages show it
    /// @param bytes are closed with this reader
    LineReader(String file, InputStream bytes) {
        this.file = file;
        this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    String file() {
        return file;
    }

    /// The number of the line that was read last, counted from 1.
    int number() {
        return line;
    }

    /// The next line, or the next piece of a long one, without the line break. Empty at the end of the file.
    ///
    /// @throws ArticleRejectedException if the file is not UTF-8 text, or cannot be read
    Optional<String> next() throws ArticleRejectedException {
        line += isInsideLine ? 0 : 1;
        try {
            return readPiece();
        } catch (CharacterCodingException _) {
            // The decoder reads ahead, so the line is not known.
            throw new ArticleRejectedException(Problem.of(Location.of(file), "the file is not UTF-8 text",
                    "save it as UTF-8 in your editor"));
        } catch (ArticleRejectedException e) {
            throw e;
        } catch (IOException _) {
            throw rejected("this file cannot be read to its end", "check its disk");
        }
    }

    private Optional<String> readPiece() throws IOException {
        var text = new StringBuilder();
        var character = reader.read();
        if (character == END) {
            return Optional.empty();
        }
        while (character != END && character != '\n' && !isFull(text, character)) {
            add(character, text);
            character = reader.read();
        }
        isInsideLine = character != END && character != '\n';
        if (isInsideLine) {
            add(character, text);
        }
        return Optional.of(text.toString());
    }

    /// Whether a piece ends here: after a word, or if there is none, never between the two halves of a character.
    private static boolean isFull(StringBuilder text, int character) {
        return text.length() >= MAX_LENGTH && (character == ' '
                || (text.length() >= MAX_LENGTH + MAX_LENGTH / 10 && !Character.isHighSurrogate((char) character)));
    }

    private void add(int character, StringBuilder text) throws ArticleRejectedException {
        if (character < ' ' && character != '\t' && character != '\r' && character != '\f') {
            throw rejected("this is not a text: it contains the control character U+%04X".formatted(character),
                    "save it as plain text");
        }
        if (character != BYTE_ORDER_MARK) {
            text.append((char) character);
        }
    }

    /// A problem on the line that was read last.
    ArticleRejectedException rejected(String message, String hint) {
        return new ArticleRejectedException(Problem.of(new Location(file, line, 1), message, hint));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
