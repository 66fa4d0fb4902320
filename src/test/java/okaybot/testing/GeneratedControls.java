package okaybot.testing;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;

/// Generates controls that no command would give: of every kind, with words that are hard to render, few or very many.
public final class GeneratedControls {
    private static final List<String> WORDS = List.of("spoilers", "*reply*", "||cover||", "고문영", "👨‍👩‍👧", "<@1>",
            "# a",
            "-# b", "@everyone", "\u202e", "\u200b", "word ".repeat(90).strip(), "`", "[a](https://b.c)", "q\u0301",
            "");

    private final Random random;
    private int lines;

    private GeneratedControls(long seed) {
        random = new Random(seed);
    }

    /// The same seed gives the same controls.
    public static List<Control> of(long seed) {
        var generated = new GeneratedControls(seed);
        var most = generated.random.nextInt(4) == 0 ? 60 : 9;
        return generated.some(most, generated::control);
    }

    private Control control() {
        return new Control(text(), text(), text(), random.nextBoolean() ? Optional.of(text()) : Optional.empty(),
                line(),
                input());
    }

    private Control.Input input() {
        return switch (random.nextInt(7)) {
            case 0 -> new Control.Page();
            case 1 -> new Control.Toggle(random.nextBoolean(), line(), line());
            case 2 -> new Control.Select(some(8, this::option));
            case 3 -> new Control.Episode(some(40, this::option));
            case 4 -> new Control.WholeNumber(random.nextInt(9), 10 + random.nextInt(990));
            case 5 -> new Control.Channel();
            default -> new Control.Text(1 + random.nextInt(5000), random.nextBoolean(), text().repeat(9));
        };
    }

    private Control.Option option() {
        return new Control.Option(text(), text(), line(), random.nextInt(3) == 0);
    }

    /// Mostly different; now and then one that another control has too.
    private CommandLine line() {
        var number = random.nextInt(9) == 0 ? random.nextInt(lines + 1) : lines++;
        return CommandLine.parse("settings in channel:1234567890123456789 key " + number);
    }

    private String text() {
        return String.join(" ", some(4, () -> WORDS.get(random.nextInt(WORDS.size()))));
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }

    /// Many different controls of one kind.
    public static List<Control> many(int count, Control.Input input) {
        return IntStream.range(0, count).mapToObj(i -> new Control("Label " + i, "Help " + i, "value " + i,
                Optional.of("from the category"), CommandLine.parse("settings in server key " + i), input)).toList();
    }
}
