package okaybot.platform.telegram.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;

/// What a button or a deep link asks for: a command line, and what to do with it. The bot stores nothing for its buttons, so they
/// work after a restart and on every replica.
///
/// It is encoded as the line itself, with `2~` before it for the second page. What needs more, or is too long for that, is encoded
/// as `~group~step~line`, with codes for the words that are frequent in the lines of settings.
///
/// @param group the one that the line is about, if the button is in a private chat
public record CallbackData(CommandLine line, ButtonStep step, Optional<TargetGroup> group) {
    /// The last page that a button can ask for.
    public static final int MAX_PAGE = 999;
    /// Bot API, InlineKeyboardButton.
    private static final int MAX_BYTES = 64;
    /// Bot API, deep linking.
    private static final int MAX_PAYLOAD = 64;
    private static final Pattern PAGE = Pattern.compile("([1-9]\\d{0,2})~(.*)", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("~([^~]*)~([^~]*)~(.*)", Pattern.DOTALL);

    /// A page of the line's answer.
    ///
    /// @param page counted from 1
    public CallbackData(CommandLine line, int page) {
        this(line, new ButtonStep.ShowPage(page), Optional.empty());
    }

    public static CallbackData firstPage(CommandLine line) {
        return new CallbackData(line, 1);
    }

    /// The same, about a group.
    public CallbackData about(Optional<TargetGroup> other) {
        return new CallbackData(line, step, other);
    }

    /// The same for another line.
    public CallbackData withLine(CommandLine other) {
        return new CallbackData(other, step, group);
    }

    /// The page to show, counted from 1.
    public int page() {
        return step instanceof ButtonStep.ShowPage(var page) ? page : 1;
    }

    /// The data of a button; empty if it would be too long.
    public Optional<String> toButtonData() {
        return encoded().filter(text -> text.getBytes(UTF_8).length <= MAX_BYTES).findFirst();
    }

    /// The payload of a deep link; empty if it would be too long.
    public Optional<String> toDeepLinkPayload() {
        return encoded().map(CallbackData::toPayload).filter(text -> text.length() <= MAX_PAYLOAD).findFirst();
    }

    /// The payload of a link that only the bot reads; empty if it would be too long for a button too.
    public Optional<String> toPromptPayload() {
        return toButtonData().map(CallbackData::toPayload);
    }

    private static String toPayload(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private Stream<String> encoded() {
        var readable = page() == 1 ? line.text() : page() + "~" + line.text();
        var compact = "~" + group.map(TargetGroup::encode).orElse("") + "~" + step.encode() + "~"
                + WordCodes.encode(line.text());
        return Stream.of(readable, compact).filter(text -> !text.isEmpty() && parse(text).equals(this));
    }

    /// Reads the data of a button. Any text is accepted: buttons of old versions may be pressed too.
    public static CallbackData parse(String data) {
        return parseCompact(data).orElseGet(() -> parseReadable(data));
    }

    private static CallbackData parseReadable(String data) {
        var page = PAGE.matcher(data);
        return page.matches()
                ? new CallbackData(CommandLine.parse(page.group(2)), Integer.parseInt(page.group(1)))
                : firstPage(CommandLine.parse(data));
    }

    private static Optional<CallbackData> parseCompact(String data) {
        var parts = COMPACT.matcher(data);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var group = TargetGroup.decode(parts.group(1));
        return group.isEmpty() && !parts.group(1).isEmpty()
                ? Optional.empty()
                : ButtonStep.decode(parts.group(2)).map(step -> new CallbackData(
                        CommandLine.parse(WordCodes.decode(parts.group(3))), step, group));
    }

    /// Reads the payload of a deep link; empty if this bot did not make it.
    public static Optional<CallbackData> parseDeepLinkPayload(String payload) {
        return parsePromptPayload(payload).filter(data -> data.toDeepLinkPayload().equals(Optional.of(payload)));
    }

    /// Reads what [#toPromptPayload] writes; empty if it cannot be read.
    public static Optional<CallbackData> parsePromptPayload(String payload) {
        try {
            return Optional.of(parse(new String(Base64.getUrlDecoder().decode(payload), UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
