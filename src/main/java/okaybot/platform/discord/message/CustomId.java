package okaybot.platform.discord.message;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;

/// What a button carries. All that a press needs is in it, so it works after a restart and on every replica.
///
/// @param userId Discord's id of the one who asked, in digits; others may press too
/// @param page which page of the line's answer to show, counted from 0
/// @param line what to ask; nothing is asked in order to delete
public record CustomId(Action action, String userId, int page, CommandLine line) {
    /// Discord, `custom_id` of a component.
    static final int MAX_LENGTH = 100;
    private static final int RADIX = Character.MAX_RADIX;
    private static final Pattern FORMAT = Pattern.compile("([apd])([0-9a-z]{1,13})-([0-9a-z]{1,6}) (.*)");

    /// What a press does.
    public enum Action {
        /// Asks for the line.
        ASK("a"),
        /// Turns to a page of the line's answer.
        PAGE("p"),
        /// Deletes the answer, if it is the asker who presses.
        DELETE("d");

        private final String letter;

        Action(String letter) {
            this.letter = letter;
        }

        static Action of(String letter) {
            return Arrays.stream(values()).filter(action -> action.letter.equals(letter)).findFirst().orElseThrow();
        }
    }

    public CustomId {
        if (page < 0) {
            throw new IllegalArgumentException("Page " + page);
        }
    }

    static CustomId ofCommand(String asker, CommandLine line) {
        return new CustomId(Action.ASK, asker, 0, line);
    }

    static CustomId ofPage(String asker, int page, CommandLine line) {
        return new CustomId(Action.PAGE, asker, page, line);
    }

    static CustomId ofDelete(String asker) {
        return new CustomId(Action.DELETE, asker, 0, CommandLine.of(""));
    }

    /// Such as `a1z141z3-0 /cast ko-moon-young`. The asker and the page are in base 36, to leave room for the line.
    ///
    /// @throws NumberFormatException if the asker is not an id of Discord's
    String print() {
        return print(1);
    }

    /// The same for the `nth` button of a message that does the same, since Discord wants them all different: each has one
    /// slash more, and the grammar of command lines skips them all.
    String print(int nth) {
        return action.letter + toBase36(userId)
                + "-" + Integer.toString(page, RADIX)
                + " " + "/".repeat(nth) + line.text();
    }

    /// How an id of Discord's stands on a button.
    ///
    /// @throws NumberFormatException if it is none
    static String toBase36(String id) {
        return Long.toUnsignedString(Long.parseUnsignedLong(id), RADIX);
    }

    /// Whether Discord takes it. A line too long for a button cannot be kept elsewhere either: the bot remembers nothing.
    boolean fits() {
        return print().length() <= MAX_LENGTH;
    }

    /// Reads what [#print] wrote; nothing for a button that this bot did not make, or made long ago in another way.
    public static Optional<CustomId> parse(String id) {
        var parts = FORMAT.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var asker = Long.toUnsignedString(Long.parseUnsignedLong(parts.group(2), RADIX));
            var page = Integer.parseInt(parts.group(3), RADIX);
            return Optional.of(new CustomId(Action.of(parts.group(1)), asker, page, CommandLine.parse(parts.group(4))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
