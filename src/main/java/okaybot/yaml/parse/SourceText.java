package okaybot.yaml.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okaybot.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The text of a file, and its lines as an editor shows them.
public record SourceText(String file, String text, List<String> lines) {
    /// Far more than people write by hand. The YAML scanner takes quadratic time on some input: seconds for a megabyte.
    public static final int MAX_KIBIBYTES = 512;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static SourceText of(String file, String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new SourceText(file, content, content.lines().toList());
    }

    /// Decodes the bytes; empty, with a problem reported, if they are not text that YAML allows.
    public static Optional<SourceText> decode(String file, byte[] content, Consumer<Problem> problems) {
        if (content.length > MAX_KIBIBYTES * 1024) {
            problems.accept(of(file, "").characterAt(0).problem("the file is larger than " + MAX_KIBIBYTES + " KiB",
                    "split it into several files"));
            return Optional.empty();
        }
        SourceText source = of(file, new String(content, StandardCharsets.UTF_8));
        Optional<Problem> problem = source.invalidByte(content).or(source::controlCharacter);
        problem.ifPresent(problems);
        return problem.isPresent() ? Optional.empty() : Optional.of(source);
    }

    private Optional<Problem> invalidByte(byte[] content) {
        CharBuffer valid = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), valid, true);
        if (!result.isError()) {
            return Optional.empty();
        }
        int offset = of(file, valid.flip().toString()).text.length();
        return Optional
                .of(characterAt(offset).problem("the file is not UTF-8 text", "save it as UTF-8 in your editor"));
    }

    private Optional<Problem> controlCharacter() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                return Optional.of(characterAt(i).problem("an invisible control character (U+%04X)".formatted(c),
                        "delete it"));
            }
        }
        return Optional.empty();
    }

    /// The character at an index of the text.
    SourceSpan characterAt(int offset) {
        String[] before = LINE_BREAK.split(text.substring(0, offset), -1);
        String last = before[before.length - 1];
        return span(before.length, last.codePointCount(0, last.length()) + 1, 1);
    }

    /// From one mark to another, or to the end of the first line.
    SourceSpan between(Mark start, Mark end) {
        int width = start.getLine() == end.getLine()
                ? end.getColumn() - start.getColumn()
                : length(start.getLine() + 1) - start.getColumn();
        return span(start.getLine() + 1, start.getColumn() + 1, Math.max(1, width));
    }

    private SourceSpan span(int line, int column, int width) {
        return new SourceSpan(file, line(line), line, column, width);
    }

    /// A line, counted from 1; empty beyond the file.
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private int length(int number) {
        String line = line(number).stripTrailing();
        return line.codePointCount(0, line.length());
    }
}
