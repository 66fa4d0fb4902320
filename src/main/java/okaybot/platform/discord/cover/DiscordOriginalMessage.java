package okaybot.platform.discord.cover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;

/// The message that is to be covered.
///
/// @param json as Discord sends it (Discord, Message Object), which may lack anything
record DiscordOriginalMessage(DataObject json) {
    private static final int REPLY = 0;
    /// What people and bots write: an ordinary message, a reply, and the answers to commands (Discord, Message Types).
    private static final Set<Integer> WRITTEN = Set.of(0, 19, 20, 23);

    String id() {
        return json.getString("id");
    }

    DataObject author() {
        return json.getObject("author");
    }

    /// Empty for a webhook.
    Optional<String> authorId() {
        return Optional.of(author().getString("id")).filter(id -> DiscordPlace.isId(id) && !json.hasKey("webhook_id"));
    }

    boolean isByBot() {
        return json.hasKey("webhook_id") || author().getBoolean("bot");
    }

    /// Whether somebody wrote it. Discord writes messages too, such as news of new members.
    boolean isWritten() {
        return WRITTEN.contains(json.getInt("type"));
    }

    /// In seconds since 1970.
    long sentAt() {
        return TimeUtil.getTimeCreated(Long.parseLong(id())).toEpochSecond();
    }

    /// When it was changed; empty if never.
    String editedAt() {
        return json.getString("edited_timestamp");
    }

    boolean isForward() {
        return !json.getArray("message_snapshots").isEmpty();
    }

    /// The message that it replies to.
    Optional<String> repliedTo() {
        return json.optObject("message_reference").filter(reference -> reference.getInt("type", REPLY) == REPLY)
                .map(reference -> reference.getString("message_id")).filter(DiscordPlace::isId);
    }

    /// The message, or the one that was forwarded with it.
    DataObject content() {
        return isForward() ? json.getArray("message_snapshots").getObject(0).getObject("message") : json;
    }

    String text() {
        return content().getString("content");
    }

    List<OriginalFile> files() {
        return content().getArray("attachments").stream(DataArray::getObject).map(OriginalFile::new).toList();
    }

    Stream<Sticker> stickers() {
        return content().getArray("sticker_items").stream(DataArray::getObject)
                .map(item -> new Sticker(item.getString("id"), item.getString("name"), item.getInt("format_type")));
    }

    boolean hasPoll() {
        return content().hasKey("poll");
    }

    /// Whether a bot has made a part of it that cannot be posted again. Of people's messages, embeds are previews of links.
    boolean hasOtherParts() {
        return !content().getArray("components").isEmpty() || content().hasKey("activity")
                || (isByBot() && !content().getArray("embeds").isEmpty());
    }
}
