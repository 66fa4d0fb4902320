package okaybot.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The text of a file, and its lines as its author sees them.
record SourceText(String file, String text, List<String> lines) {
    /// Far beyond what people write by hand. The YAML scanner takes quadratic time on some nonsense: seconds for a
    /// megabyte.
    static final int MAX_KIBIBYTES = 512;
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static SourceText of(String file, String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new SourceText(file, content, List.of(BREAK.split(content, -1)));
    }

    /// Decodes the bytes; empty, with a problem reported, if they are no text that YAML could hold.
    static Optional<SourceText> read(String file, byte[] content, Consumer<Problem> problems) {
        if (content.length > MAX_KIBIBYTES * 1024) {
            problems.accept(of(file, "").at(0).problem("the file is larger than " + MAX_KIBIBYTES + " KiB",
                    "split it into several files"));
            return Optional.empty();
        }
        SourceText source = of(file, new String(content, StandardCharsets.UTF_8));
        Optional<Problem> problem = source.badByte(content).or(source::badCharacter);
        problem.ifPresent(problems);
        return problem.isPresent() ? Optional.empty() : Optional.of(source);
    }

    private Optional<Problem> badByte(byte[] content) {
        CharBuffer good = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), good, true);
        if (!result.isError()) {
            return Optional.empty();
        }
        int offset = of(file, good.flip().toString()).text.length();
        return Optional.of(at(offset).problem("the file is not UTF-8 text", "save it as UTF-8 in your editor"));
    }

    private Optional<Problem> badCharacter() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                return Optional
                        .of(at(i).problem("an invisible control character (U+%04X)".formatted(text.codePointAt(i)),
                                "delete it"));
            }
        }
        return Optional.empty();
    }

    /// The character at an index of the text.
    SourceSpan at(int offset) {
        String[] before = BREAK.split(text.substring(0, offset), -1);
        String line = before[before.length - 1];
        return new SourceSpan(this, before.length, line.codePointCount(0, line.length()) + 1, 1);
    }

    /// From one mark to another, or to the end of the first line.
    SourceSpan between(Mark start, Mark end) {
        int width = start.getLine() == end.getLine()
                ? end.getColumn() - start.getColumn()
                : length(start.getLine() + 1) - start.getColumn();
        return new SourceSpan(this, start.getLine() + 1, start.getColumn() + 1, Math.max(1, width));
    }

    /// The line of a number counted from 1; empty beyond the file.
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private int length(int number) {
        String line = line(number).stripTrailing();
        return line.codePointCount(0, line.length());
    }
}
