package okaybot.platform.discord.guild;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Channels that Discord marks as ones about spoilers, and what is inside them.
class SpoilerChannelTrackerTest {
    private static final int MARK = 1 << 21;
    private static final int TEXT = 0;
    private static final int THREAD = 11;
    private static final int FORUM = 15;
    private static final String HOME = DiscordTestData.guildId(0);
    private static DiscordBotFixture served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        served = DiscordBotFixture.start();
        discord = served.discord();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /// Whether spoilers are covered in a thread of the channel.
    private static boolean covers(String server, String channel) {
        var thread = discord.user(server).inChannel(channel + "5", THREAD, channel, 0);
        return text(thread.runCommand("plot", "part", "ending")).contains("||");
    }

    @Test
    void a_thread_inherits_the_flag_that_its_channel_had_at_guild_create() {
        var server = DiscordTestData.guildId(40);
        discord.addBotToGuild(server, MARK);
        assertThat(covers(server, DiscordTestData.generalChannelId(server))).isFalse();
        assertThat(covers(server, DiscordTestData.categoryId(server))).isTrue();
        discord.removeBotFromGuild(server);
        discord.addBotToGuild(server, 0);
        assertThat(covers(server, DiscordTestData.generalChannelId(server))).isTrue();
    }

    @Test
    void a_forum_post_follows_changes_of_its_forum() {
        assertThat(covers(HOME, "90")).isTrue();
        discord.dispatchChannelEvent("CHANNEL_CREATE", HOME, "90", FORUM, MARK);
        assertThat(covers(HOME, "90")).isFalse();
        discord.dispatchChannelEvent("CHANNEL_UPDATE", HOME, "90", FORUM, 0);
        assertThat(covers(HOME, "90")).isTrue();
        discord.dispatchChannelEvent("CHANNEL_UPDATE", HOME, "90", FORUM, MARK);
        assertThat(covers(HOME, "90")).isFalse();
        discord.dispatchChannelEvent("CHANNEL_DELETE", HOME, "90", FORUM, MARK);
        assertThat(covers(HOME, "90")).isTrue();
    }

    @Test
    void channels_do_not_inherit_the_flag_of_their_category() {
        discord.dispatchChannelEvent("CHANNEL_UPDATE", HOME, DiscordTestData.categoryId(HOME), 4, MARK);
        assertThat(text(discord.user().inChannel("95", TEXT, DiscordTestData.categoryId(HOME), 0).runCommand("plot",
                "part", "ending")))
                .contains("||");
    }

    @Test
    void the_admins_settings_take_precedence() {
        discord.dispatchChannelEvent("CHANNEL_CREATE", HOME, "91", TEXT, MARK);
        var place = "discord/server:" + HOME + "/channel:91";
        served.chat().store().edit("discord:1", List.of(new SettingEdit(place, "ceiling", Optional.of("0"))));
        assertThat(covers(HOME, "91")).isTrue();
    }
}
