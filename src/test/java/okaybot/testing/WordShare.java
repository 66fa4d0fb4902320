package okaybot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many words of an answer in a golden file are the answer, and how many say where it comes from: sources, disputes and
/// the numbers of sources.
///
/// Run it with a folder of golden files for a table: `WordShare src/test/resources/golden/ceiling-0`.
public record WordShare(String line, long answer, long sources, long disputes, long marks) {
    private static final List<String> ABOUT_THE_SHOW = List.of("acclaim", "cast", "plot", "quote", "recap", "relations",
            "season2",
            "show", "sources", "themes");
    private static final Pattern QUESTION = Pattern.compile("(?m)^> /");
    private static final Pattern PARAGRAPH = Pattern.compile("\n\n");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{Nd}].*");
    private static final Pattern MARK = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹,]+");
    private static final Pattern SOURCES = Pattern.compile("Sources?(:|  ).*", Pattern.DOTALL);
    private static final Pattern DISPUTES = Pattern.compile("(Where the sources disagree\n|Sources disagree ).*",
            Pattern.DOTALL);

    /// The shares of all answers in a golden file; the first is the one without an argument.
    public static List<WordShare> of(Path goldenFile) {
        try {
            return QUESTION.splitAsStream(Files.readString(goldenFile)).filter(text -> !text.isBlank())
                    .map(WordShare::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordShare of(String transcript) {
        // The first paragraph is the question, the last one the choices.
        var paragraphs = PARAGRAPH.splitAsStream(transcript).skip(1).filter(text -> !text.startsWith("[1]")).toList();
        var sources = words(paragraphs.stream().filter(text -> SOURCES.matcher(text).matches()));
        var disputes = words(paragraphs.stream().filter(text -> DISPUTES.matcher(text).matches()));
        var marks = tokens(paragraphs.stream()).filter(token -> MARK.matcher(token).matches()).count();
        var answer = words(paragraphs.stream()) - sources - disputes;
        return new WordShare(transcript.lines().findFirst().orElse(""), answer, sources, disputes, marks);
    }

    private static long words(Stream<String> texts) {
        return tokens(texts).filter(token -> WORD.matcher(token).matches()).count();
    }

    private static Stream<String> tokens(Stream<String> texts) {
        return texts.flatMap(SPACE::splitAsStream);
    }

    /// In percent.
    public double apparatus() {
        var all = sources + disputes + marks;
        return 100.0 * all / Math.max(1, answer + all);
    }

    /// The shares of the commands about the show, each without an argument.
    public static List<WordShare> plain(Path folder) {
        return ABOUT_THE_SHOW.stream().map(command -> of(folder.resolve(command + ".txt")).getFirst()).toList();
    }

    /// A table with one line for each answer, and the average.
    public static String table(List<WordShare> shares) {
        var average = shares.stream().mapToDouble(WordShare::apparatus).average().orElse(0);
        return shares.stream().map(WordShare::row).collect(Collectors.joining("",
                "%-12s %7s %8s %9s %6s %10s%n".formatted("", "answer", "sources", "disputes", "marks", "apparatus"),
                "%-12s %44.0f %%%n".formatted("on average", average)));
    }

    private String row() {
        return "%-12s %7d %8d %9d %6d %8.0f %%%n".formatted(line, answer, sources, disputes, marks, apparatus());
    }

    public static void main(String[] folders) {
        Arrays.stream(folders).map(folder -> table(plain(Path.of(folder)))).forEach(System.out::println);
    }
}
