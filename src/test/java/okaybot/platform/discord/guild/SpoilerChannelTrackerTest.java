package okaybot.platform.discord.guild;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import org.junit.jupiter.api.Test;

/// Channels with Discord's spoiler flag, and the threads and posts in them.
class SpoilerChannelTrackerTest extends DiscordBotTestBase {
    private static final int SPOILER_FLAG = 1 << 21;
    private static final int TEXT = 0;
    private static final int THREAD = 11;
    private static final int FORUM = 15;
    private static final String GUILD = DiscordTestData.guildId(0);

    /// Whether an answer in a thread of the channel covers spoilers.
    private boolean coversSpoilersInThreadOf(String server, String channel) {
        var thread = discord.user(server).inChannel(channel + "5", THREAD, channel, 0);
        return text(thread.runCommand("plot", "part", "ending")).contains("||");
    }

    @Test
    void a_thread_inherits_the_flag_that_its_channel_had_at_guild_create() {
        var server = DiscordTestData.guildId(40);
        discord.addBotToGuild(server, SPOILER_FLAG);
        assertThat(coversSpoilersInThreadOf(server, DiscordTestData.generalChannelId(server))).isFalse();
        assertThat(coversSpoilersInThreadOf(server, DiscordTestData.categoryId(server))).isTrue();
        discord.removeBotFromGuild(server);
        discord.addBotToGuild(server, 0);
        assertThat(coversSpoilersInThreadOf(server, DiscordTestData.generalChannelId(server))).isTrue();
    }

    @Test
    void a_forum_post_follows_changes_of_its_forum() {
        assertThat(coversSpoilersInThreadOf(GUILD, "90")).isTrue();
        discord.dispatchChannelEvent("CHANNEL_CREATE", GUILD, "90", FORUM, SPOILER_FLAG);
        assertThat(coversSpoilersInThreadOf(GUILD, "90")).isFalse();
        discord.dispatchChannelEvent("CHANNEL_UPDATE", GUILD, "90", FORUM, 0);
        assertThat(coversSpoilersInThreadOf(GUILD, "90")).isTrue();
        discord.dispatchChannelEvent("CHANNEL_UPDATE", GUILD, "90", FORUM, SPOILER_FLAG);
        assertThat(coversSpoilersInThreadOf(GUILD, "90")).isFalse();
        discord.dispatchChannelEvent("CHANNEL_DELETE", GUILD, "90", FORUM, SPOILER_FLAG);
        assertThat(coversSpoilersInThreadOf(GUILD, "90")).isTrue();
    }

    @Test
    void channels_do_not_inherit_the_flag_of_their_category() {
        discord.dispatchChannelEvent("CHANNEL_UPDATE", GUILD, DiscordTestData.categoryId(GUILD), 4, SPOILER_FLAG);
        assertThat(text(discord.user().inChannel("95", TEXT, DiscordTestData.categoryId(GUILD), 0).runCommand("plot",
                "part", "ending")))
                .contains("||");
    }

    @Test
    void the_admins_settings_take_precedence() {
        discord.dispatchChannelEvent("CHANNEL_CREATE", GUILD, "91", TEXT, SPOILER_FLAG);
        var place = "discord/server:" + GUILD + "/channel:91";
        bot.chat().store().edit("discord:1", List.of(new SettingEdit(place, "ceiling", Optional.of("0"))));
        assertThat(coversSpoilersInThreadOf(GUILD, "91")).isTrue();
    }
}
