package okaybot.lore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small drawing in one colour, as the path of an SVG on a field of 24 by 24. What is enclosed an odd number of times is
/// filled.
///
/// @param path such as `M4 4h16v16h-16z`
public record Emblem(String path) {
    /// The length of a side of the field.
    public static final int SIZE = 24;

    private static final int MAX_LENGTH = 1500;
    private static final Map<Character, Integer> NUMBERS = Map.of('M', 2, 'L', 2, 'H', 1, 'V', 1, 'C', 6, 'S', 4, 'Q',
            4,
            'T', 2, 'A', 7, 'Z', 0);
    private static final Pattern PATH = Pattern.compile(
            "(?:(?<command>[A-Za-z])|(?<number>[-+]?(?:\\d+\\.?\\d*|\\.\\d+))|(?<between>[\\s,]+)|(?<wrong>.))");

    /// One step of the path.
    ///
    /// @param command an SVG path command; in lower case if its numbers count from where the last one ended
    public record Step(char command, List<Double> numbers) {}

    /// Parses a path. The commands are those of SVG: M, L, H, V, C, S, Q, T, A and Z, in both cases.
    public static Emblem parse(String text) {
        var emblem = new Emblem(text.strip());
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("this drawing is longer than " + MAX_LENGTH + " characters");
        }
        var steps = emblem.steps();
        if (steps.isEmpty() || Character.toUpperCase(steps.getFirst().command()) != 'M') {
            throw new IllegalArgumentException("a drawing starts with `M` and a point, as the path of an SVG does");
        }
        return emblem;
    }

    /// The steps in order. Numbers that follow without a command repeat the last one, and `L` after `M`.
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        var numbers = new ArrayList<Double>();
        var command = ' ';
        var matcher = PATH.matcher(path);
        while (matcher.find()) {
            if (matcher.group("command") != null) {
                addSteps(command, numbers, steps);
                command = matcher.group("command").charAt(0);
                numbers.clear();
            } else if (matcher.group("number") != null) {
                numbers.add(Double.valueOf(matcher.group("number")));
            } else {
                checkBetween(matcher);
            }
        }
        addSteps(command, numbers, steps);
        return List.copyOf(steps);
    }

    private static void checkBetween(Matcher matcher) {
        if (matcher.group("wrong") != null) {
            throw new IllegalArgumentException("`" + matcher.group("wrong") + "` does not belong in a drawing");
        }
    }

    private static void addSteps(char command, List<Double> numbers, List<Step> steps) {
        var size = command == ' ' ? 0 : NUMBERS.getOrDefault(Character.toUpperCase(command), -1);
        if (size < 0) {
            throw new IllegalArgumentException(
                    "`" + command + "` is no command of a drawing: it has M, L, H, V, C, S, Q, "
                            + "T, A and Z");
        }
        if (size == 0 ? !numbers.isEmpty() : numbers.isEmpty() || numbers.size() % size != 0) {
            throw new IllegalArgumentException(command == ' '
                    ? "a drawing starts with `M` and a point"
                    : "`" + command + "` takes " + size + " numbers, or a multiple of that, and here are "
                            + numbers.size());
        }
        if (size == 0 && command != ' ') {
            steps.add(new Step(command, List.of()));
        }
        for (var i = 0; i < numbers.size(); i += size) {
            steps.add(new Step(i == 0 ? command : afterFirst(command), List.copyOf(numbers.subList(i, i + size))));
        }
    }

    private static char afterFirst(char command) {
        return switch (command) {
            case 'M' -> 'L';
            case 'm' -> 'l';
            default -> command;
        };
    }

    @Override
    public String toString() {
        return path;
    }
}
