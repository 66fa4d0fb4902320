package okaybot.platform.telegram.callback;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a pressed button does with its line.
public sealed interface ButtonStep {
    /// Encoded in front of the digits that are entered.
    String KEYPAD = "#";
    String PROMPT = "?";
    String CLOSE = "!";
    Pattern PAGE = Pattern.compile("[1-9]\\d{0,2}");
    /// A number of more digits does not fit into an `int`.
    Pattern ENTERED = Pattern.compile(KEYPAD + "\\d{0,9}");

    /// Shows a page of its answer.
    ///
    /// @param page counted from 1
    record ShowPage(int page) implements ButtonStep {}

    /// Shows the answer, whose only control is a number, with some digits of it.
    ///
    /// @param entered may be empty
    record EnterNumber(String entered) implements ButtonStep {}

    /// Asks for the text that the answer's only control takes.
    record AskForText() implements ButtonStep {}

    /// Takes away the keyboard.
    record Close() implements ButtonStep {}

    /// Without a tilde.
    default String encode() {
        return switch (this) {
            case ShowPage(var page) -> page == 1 ? "" : Integer.toString(page);
            case EnterNumber(var entered) -> KEYPAD + entered;
            case AskForText _ -> PROMPT;
            case Close _ -> CLOSE;
        };
    }

    /// Reads what [#encode] writes.
    static Optional<ButtonStep> decode(String text) {
        return switch (text) {
            case "" -> Optional.of(new ShowPage(1));
            case PROMPT -> Optional.of(new AskForText());
            case CLOSE -> Optional.of(new Close());
            case String entered when ENTERED.matcher(entered).matches() ->
                Optional.of(new EnterNumber(entered.substring(KEYPAD.length())));
            case String page when PAGE.matcher(page).matches() -> Optional.of(new ShowPage(Integer.parseInt(page)));
            default -> Optional.empty();
        };
    }
}
