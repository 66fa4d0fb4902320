package okaybot.platform.discord.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.EventLocation;

/// A message as Discord sends it.
///
/// @param jda the shard that received it
/// @param json the gateway's event (Discord, Message Object), which may lack anything
record MessagePayload(JDA jda, DataObject json, Instant receivedAt) {
    /// All others are written by Discord itself, or are answers of bots.
    private static final Set<Integer> WRITTEN = Set.of(MessageType.DEFAULT.getId(), MessageType.INLINE_REPLY.getId());
    /// What stands for users, roles, channels, commands, emoji and the like (Discord, Message Formatting).
    private static final Pattern MARKUP = Pattern.compile("<(?:@[!&]?|#|/[^:<>]{1,100}:|a?:\\w{1,40}:)\\d{1,20}>");
    private static final Pattern COVER = Pattern.compile("(?s)\\|\\|.+\\|\\|");
    private static final Pattern EVERYONE = Pattern.compile("@(?:everyone|here)\\b");

    /// Whether a person has written it, and Discord says who and where.
    boolean isFromPerson() {
        var author = json.getObject("author");
        return WRITTEN.contains(json.getInt("type", MessageType.DEFAULT.getId()))
                && !author.getBoolean("bot") && !author.getBoolean("system") && json.getString("webhook_id").isEmpty()
                && Stream.of(id(), channelId(), authorId()).allMatch(DiscordPlace::isId)
                && (isDirect() || guildId().isPresent());
    }

    /// Whether it is in the direct messages of its author with the bot.
    boolean isDirect() {
        return json.isNull("guild_id");
    }

    String id() {
        return json.getString("id");
    }

    String channelId() {
        return json.getString("channel_id");
    }

    String authorId() {
        return json.getObject("author").getString("id");
    }

    /// Empty outside guilds.
    Optional<String> guildId() {
        return Optional.of(json.getString("guild_id")).filter(DiscordPlace::isId);
    }

    /// Whether the bot itself is mentioned, by its name or by a reply to one of its messages that pings it. Roles and everyone do
    /// not count.
    boolean mentionsBot() {
        var bot = jda.getSelfUser().getId();
        return json.getArray("mentions").stream(DataArray::getObject)
                .anyMatch(user -> user.getString("id").equals(bot));
    }

    /// Whether the bot is called by its name, not only pinged by a reply.
    boolean namesBot() {
        var bot = jda.getSelfUser().getId();
        return content().contains("<@" + bot + ">") || content().contains("<@!" + bot + ">");
    }

    /// What its author has written, without mentions and emoji.
    String text() {
        return EVERYONE.matcher(MARKUP.matcher(content()).replaceAll(" ")).replaceAll(" ").strip();
    }

    /// Whether its author has covered some of the words as a spoiler.
    boolean hasCover() {
        return COVER.matcher(content()).find();
    }

    private String content() {
        return json.getString("content");
    }

    /// Whether there is something else to read than text, such as a picture, a voice message or a forwarded message.
    boolean hasAttachment() {
        return json.hasKey("poll") || Stream.of("attachments", "message_snapshots")
                .anyMatch(key -> !json.getArray(key).isEmpty());
    }

    /// Empty outside guilds.
    ///
    /// @param lookUpUntil how long Discord may be asked about the channel
    Optional<EventLocation> location(Instant lookUpUntil) {
        return guildId().map(guild -> new EventLocation(jda, guild, channelId(), Optional.empty(), true, lookUpUntil));
    }
}
