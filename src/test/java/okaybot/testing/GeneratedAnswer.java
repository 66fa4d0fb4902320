package okaybot.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;

/// Generates answers that no command would give, out of words that are hard to render. Each word has a unique number.
public final class GeneratedAnswer {
    private static final List<String> LETTERS = List.of("a", "b", "é", "서", "등", "🌊", "👨‍👩‍👧", "\u202e", "\u200b",
            "\u0007", "\u001b", "ｗ", "\u0301", "—", "🇰🇷", "*", "**", "_", "__", "~~", "`", "```", "|", "||", "\\",
            "<", ">", "<b>", "&lt;", "#", "-",
            "@here",
            ":", "[a](b)", "<@1>", "https://a.b/c", "discord.gg/x", "1.", ".", "(", ")", "!");
    private static final List<String> STARTS = List.of("", "", "", "# ", "-# ", "> ", ">>> ", "- ", "1. ", "+ ", "  ",
            "\n", "\n# ");

    private final Random random;
    private final int size;
    private int words;

    private GeneratedAnswer(long seed) {
        random = new Random(seed);
        // Most are short; some need several messages.
        size = random.nextInt(10) == 0 ? 25 : 5;
    }

    /// The same seed gives the same answer.
    public static Answer of(long seed) {
        return new GeneratedAnswer(seed).answer();
    }

    private Answer answer() {
        var areNumbered = random.nextBoolean();
        return new Answer(text(), some(this::block),
                IntStream.rangeClosed(1, random.nextInt(14))
                        .mapToObj(i -> new Citation(areNumbered ? i : 0, text(), text())).toList(),
                some(() -> new Choice(word(), new CommandLine("cast", pick(List.of("", "a", "ko-moon-young"))))),
                CommandLine.of("cast"));
    }

    private Block block() {
        return switch (random.nextInt(5)) {
            case 0 -> new Block.Heading(text());
            case 1 -> new Block.Paragraph(some(this::spans));
            case 2 -> new Block.Items(some(this::spans));
            case 3 -> new Block.Facts(some(() -> new Block.Fact(text(), some(this::spans))));
            default -> new Block.Quotation(spans(), spans());
        };
    }

    private List<Span> spans() {
        return Stream.generate(() -> random.nextInt(4) == 0 ? covered() : run()).limit(random.nextInt(5)).toList();
    }

    private Span covered() {
        return new Span.Covered(Covers.cover(1 + random.nextInt(16)),
                Stream.generate(this::run).limit(random.nextInt(4)).toList());
    }

    private Span run() {
        return switch (random.nextInt(4)) {
            case 0 -> new Span.Strong(text());
            case 1 -> new Span.CitationMarks(some(() -> 1 + random.nextInt(20)));
            default -> new Span.Plain(text());
        };
    }

    /// A few words in most cases, sometimes none, rarely very many.
    private String text() {
        var count = random.nextInt(100) == 0 ? 400 : random.nextInt(5);
        return pick(STARTS) + Stream.generate(() -> random.nextInt(20) == 0 ? longWord() : word()).limit(count)
                .collect(Collectors.joining(" "));
    }

    private String word() {
        var letters = Stream.generate(() -> pick(LETTERS)).limit(random.nextInt(5)).collect(Collectors.joining());
        var ending = random.nextInt(3) == 0 ? pick(LETTERS) : "";
        return letters + "w" + ++words + "x" + ending;
    }

    /// Longer than a line of most terminals.
    private String longWord() {
        return Stream.generate(() -> pick(LETTERS)).limit(60).collect(Collectors.joining()) + word();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(Supplier<T> thing) {
        return Stream.generate(thing).limit(random.nextInt(size)).toList();
    }
}
