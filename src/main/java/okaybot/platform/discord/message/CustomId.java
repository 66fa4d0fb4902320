package okaybot.platform.discord.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;

/// The `custom_id` of a button, a menu or a form. It contains all that a press needs, so all work after a restart and on every
/// replica.
///
/// @param userId Discord's id of the user who asked, in digits; others may press the button too
/// @param page which page of the answer to show, counted from 0
/// @param line what to ask; empty for a button that deletes, and for a select menu
public record CustomId(Action action, String userId, int page, CommandLine line) {
    /// The user id on the buttons of a message that no user has asked for.
    public static final String NOBODY = "0";
    /// In characters (Discord, `custom_id` of a component).
    static final int MAX_LENGTH = 100;
    private static final int RADIX = Character.MAX_RADIX;
    private static final Pattern FORMAT = Pattern.compile("([apdsfe])([0-9a-z]{1,13})-([0-9a-z]{1,6}) (.*)");

    /// What a press does.
    public enum Action {
        /// Asks the line.
        ASK,
        /// Shows a page of the line's answer.
        PAGE,
        /// Deletes the answer if the user who asked presses the button, or somebody who may manage messages.
        DELETE,
        /// Asks the line that is the value of the selected option.
        SELECT,
        /// Asks the line, and opens the form for the control that is the answer.
        FORM,
        /// Asks the line with what is entered behind it: in a form, or by choosing a channel.
        ENTER;

        private String letter() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }

        private static Action of(String letter) {
            return Arrays.stream(values()).filter(action -> action.letter().equals(letter)).findFirst().orElseThrow();
        }
    }

    public static CustomId ofCommand(String userId, CommandLine line) {
        return new CustomId(Action.ASK, userId, 0, line);
    }

    static CustomId ofPage(String userId, int page, CommandLine line) {
        return new CustomId(Action.PAGE, userId, page, line);
    }

    static CustomId ofDelete(String userId) {
        return new CustomId(Action.DELETE, userId, 0, CommandLine.of(""));
    }

    static CustomId ofSelect(String userId) {
        return new CustomId(Action.SELECT, userId, 0, CommandLine.of(""));
    }

    static CustomId ofForm(String userId, CommandLine line) {
        return new CustomId(Action.FORM, userId, 0, line);
    }

    static CustomId ofEntry(String userId, CommandLine line) {
        return new CustomId(Action.ENTER, userId, 0, line);
    }

    /// The value of an option that asks a line, the `nth` with this line in a menu; see [#encode(int)].
    static String optionValue(CommandLine line, int nth) {
        return "/".repeat(nth) + line.text();
    }

    /// What happens if these values are selected or entered: as if a button was pressed with the line that results. A button has
    /// none, so it stays as it is. Empty if there should be a value, and is none.
    public Optional<CustomId> withValues(List<String> values) {
        return switch (action) {
            case SELECT -> values.stream().findFirst().map(value -> ofCommand(userId, CommandLine.parse(value)));
            case ENTER -> values.stream().findFirst()
                    .map(value -> ofCommand(userId, Control.lineFor(line, value)));
            case ASK, PAGE, DELETE, FORM -> Optional.of(this);
        };
    }

    /// Such as `a1z141z3-0 /cast ko-moon-young`. The user and the page are in base 36, to leave room for the line.
    ///
    /// @throws NumberFormatException if the user's id is not one of Discord's
    String encode() {
        return encode(1);
    }

    /// The same for the `nth` button of a message with the same effect. Discord requires the ids in a message to
    /// differ, so each has one slash more; command lines ignore slashes.
    String encode(int nth) {
        return action.letter() + toBase36(userId)
                + "-" + Integer.toString(page, RADIX)
                + " " + optionValue(line, nth);
    }

    /// @throws NumberFormatException if the id is not one of Discord's
    static String toBase36(String id) {
        return Long.toUnsignedString(Long.parseUnsignedLong(id), RADIX);
    }

    /// Whether Discord accepts it. A longer line cannot be on a button, because the bot stores nothing for its buttons.
    public boolean fits() {
        return encode().length() <= MAX_LENGTH;
    }

    /// Reads what [#encode] wrote; empty for buttons of another bot, or of an old version with another format.
    public static Optional<CustomId> parse(String id) {
        var parts = FORMAT.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var userId = Long.toUnsignedString(Long.parseUnsignedLong(parts.group(2), RADIX));
            var page = Integer.parseInt(parts.group(3), RADIX);
            return Optional
                    .of(new CustomId(Action.of(parts.group(1)), userId, page, CommandLine.parse(parts.group(4))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
