package okaybot.platform.discord.post;

import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.message.DiscordMessage;

/// Describes threads that are to be opened.
final class NewThread {
    /// The longest time without a message before Discord archives a thread.
    private static final int ARCHIVED_AFTER_MINUTES = 10_080;
    /// Posts of the forum must have a tag (Discord, Channel Flags).
    private static final int REQUIRE_TAG = 1 << 4;

    private NewThread() {}

    static boolean isForum(ChannelType type) {
        return type == ChannelType.FORUM || type == ChannelType.MEDIA;
    }

    /// A thread that everyone sees who sees the channel, or a post in a forum.
    ///
    /// @param parent the channel
    /// @param name at most 100 characters
    static DataObject in(LenientDataObject parent, String name) {
        var type = ChannelType.fromId(parent.getInt("type"));
        var thread = DataObject.empty().put("name", name).put("auto_archive_duration", ARCHIVED_AFTER_MINUTES);
        if (isForum(type)) {
            return asPost(thread, parent, name);
        }
        return thread.put("type",
                (type == ChannelType.NEWS ? ChannelType.GUILD_NEWS_THREAD : ChannelType.GUILD_PUBLIC_THREAD).getId());
    }

    /// A post begins with a message, which here repeats the name.
    private static DataObject asPost(DataObject thread, LenientDataObject forum, String name) {
        thread.put("message", DataObject.fromJson(DiscordMessage.ofTitle(name).toJson(CustomId.NOBODY, false)));
        if ((forum.getInt("flags") & REQUIRE_TAG) != 0) {
            openTags(forum).findFirst().ifPresent(tag -> thread.put("applied_tags", DataArray.empty().add(tag)));
        }
        return thread;
    }

    /// The tags that everyone may use.
    private static Stream<String> openTags(LenientDataObject forum) {
        return forum.getArray("available_tags").stream(DataArray::getObject).map(LenientDataObject::of)
                .filter(tag -> !tag.getBoolean("moderated")).map(tag -> tag.getString("id"))
                .filter(DiscordPlace::isId);
    }
}
