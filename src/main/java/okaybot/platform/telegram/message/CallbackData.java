package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;

/// What a button or a deep link asks for: a command line, and which page of its answer.
///
/// It is written as the line itself, with `2~` before it for the second page. Nothing is kept between writing and reading,
/// so buttons work after a restart and on every replica.
///
/// @param page counted from 1
public record CallbackData(CommandLine line, int page) {
    /// The highest that a button can ask for.
    static final int MAX_PAGE = 999;
    /// Bot API, InlineKeyboardButton.
    private static final int MOST_BYTES = 64;
    /// Bot API, deep linking.
    private static final int LONGEST_PAYLOAD = 64;
    private static final Pattern PAGE = Pattern.compile("([1-9]\\d{0,2})~(.*)", Pattern.DOTALL);

    public static CallbackData firstPage(CommandLine line) {
        return new CallbackData(line, 1);
    }

    /// As a button's data; nothing if a button cannot carry it.
    public Optional<String> toButtonData() {
        return written().filter(text -> text.getBytes(UTF_8).length <= MOST_BYTES);
    }

    /// As the payload of a deep link; nothing if a link cannot carry it.
    public Optional<String> toDeepLinkPayload() {
        return written().map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)))
                .filter(text -> text.length() <= LONGEST_PAYLOAD);
    }

    private Optional<String> written() {
        var text = page == 1 ? line.text() : page + "~" + line.text();
        return Optional.of(text).filter(written -> !written.isEmpty() && parse(written).equals(this));
    }

    /// Reads what a button carried: any text at all, since old and foreign buttons may be pressed too.
    public static CallbackData parse(String data) {
        var page = PAGE.matcher(data);
        return page.matches()
                ? new CallbackData(CommandLine.parse(page.group(2)), Integer.parseInt(page.group(1)))
                : firstPage(CommandLine.parse(data));
    }

    /// Reads the payload of a deep link; nothing if it is none of ours.
    public static Optional<CallbackData> parseDeepLinkPayload(String payload) {
        try {
            return Optional.of(parse(new String(Base64.getUrlDecoder().decode(payload), UTF_8)))
                    .filter(ask -> ask.toDeepLinkPayload().equals(Optional.of(payload)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
