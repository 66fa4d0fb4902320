package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;

/// What a button or a deep link asks for: a command line and a page of its answer.
///
/// It is encoded as the line itself, with `2~` before it for the second page. The bot stores nothing for its buttons,
/// so they work after a restart and on every replica.
///
/// @param page counted from 1
public record CallbackData(CommandLine line, int page) {
    /// The last page that a button can ask for.
    static final int MAX_PAGE = 999;
    /// Bot API, InlineKeyboardButton.
    private static final int MAX_BYTES = 64;
    /// Bot API, deep linking.
    private static final int MAX_PAYLOAD = 64;
    private static final Pattern PAGE = Pattern.compile("([1-9]\\d{0,2})~(.*)", Pattern.DOTALL);

    public static CallbackData firstPage(CommandLine line) {
        return new CallbackData(line, 1);
    }

    /// The data of a button; empty if it would be too long.
    public Optional<String> toButtonData() {
        return encoded().filter(text -> text.getBytes(UTF_8).length <= MAX_BYTES);
    }

    /// The payload of a deep link; empty if it would be too long.
    public Optional<String> toDeepLinkPayload() {
        return encoded().map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)))
                .filter(text -> text.length() <= MAX_PAYLOAD);
    }

    private Optional<String> encoded() {
        var text = page == 1 ? line.text() : page + "~" + line.text();
        return Optional.of(text).filter(encoded -> !encoded.isEmpty() && parse(encoded).equals(this));
    }

    /// Reads the data of a button. Any text is accepted: buttons of old versions may be pressed too.
    public static CallbackData parse(String data) {
        var page = PAGE.matcher(data);
        return page.matches()
                ? new CallbackData(CommandLine.parse(page.group(2)), Integer.parseInt(page.group(1)))
                : firstPage(CommandLine.parse(data));
    }

    /// Reads the payload of a deep link; empty if this bot did not make it.
    public static Optional<CallbackData> parseDeepLinkPayload(String payload) {
        try {
            return Optional.of(parse(new String(Base64.getUrlDecoder().decode(payload), UTF_8)))
                    .filter(data -> data.toDeepLinkPayload().equals(Optional.of(payload)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
