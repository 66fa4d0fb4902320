package okaybot.platform.telegram.callback;

import java.util.Optional;
import java.util.regex.Pattern;

/// The group that a button or link in a private chat is about, so that admins can set it there.
///
/// @param chatId negative, as those of all chats but private ones (Bot API, Chat)
/// @param threadId the topic in it; empty for the group as a whole
public record TargetGroup(long chatId, Optional<Integer> threadId) {
    /// Ids have at most 52 bits (Bot API, Chat).
    private static final Pattern ENCODED = Pattern
            .compile("(?<chat>[1-9a-z][0-9a-z]{0,10})(?:\\.(?<thread>[1-9a-z][0-9a-z]{0,5}))?");
    private static final int RADIX = Character.MAX_RADIX;

    public TargetGroup {
        if (chatId >= 0) {
            throw new IllegalArgumentException("Not the id of a group: " + chatId);
        }
    }

    /// Letters, digits and a full stop.
    String encode() {
        return Long.toString(-chatId, RADIX)
                + threadId.map(id -> "." + Integer.toString(id, RADIX)).orElse("");
    }

    /// Reads what [#encode] writes.
    static Optional<TargetGroup> decode(String text) {
        var group = ENCODED.matcher(text);
        if (!group.matches()) {
            return Optional.empty();
        }
        var threadId = Optional.ofNullable(group.group("thread")).map(id -> Long.parseLong(id, RADIX));
        return threadId.filter(id -> id > Integer.MAX_VALUE).isPresent()
                ? Optional.empty()
                : Optional.of(new TargetGroup(-Long.parseLong(group.group("chat"), RADIX),
                        threadId.map(Math::toIntExact)));
    }
}
