package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Channels that Discord marks as ones about spoilers, and what is inside them.
class SpoilerChannelsTest {
    private static final int MARK = 1 << 21;
    private static final int TEXT = 0;
    private static final int THREAD = 11;
    private static final int FORUM = 15;
    private static final String HOME = World.server(0);
    private static Served served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        served = Served.start();
        discord = served.discord();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /// Whether spoilers are covered in a thread of the channel.
    private static boolean covers(String server, String channel) {
        var thread = discord.fan(server).inChannel(channel + "5", THREAD, channel, 0);
        return text(thread.asks("plot", "part", "ending")).contains("||");
    }

    @Test
    void a_thread_is_as_its_channel_was_when_the_bot_came() {
        var server = World.server(40);
        discord.invite(server, MARK);
        assertThat(covers(server, World.general(server))).isFalse();
        assertThat(covers(server, World.category(server))).isTrue();
        discord.kick(server);
        discord.invite(server, 0);
        assertThat(covers(server, World.general(server))).isTrue();
    }

    @Test
    void a_post_is_as_its_forum_is_now() {
        assertThat(covers(HOME, "90")).isTrue();
        discord.channel("CHANNEL_CREATE", HOME, "90", FORUM, MARK);
        assertThat(covers(HOME, "90")).isFalse();
        discord.channel("CHANNEL_UPDATE", HOME, "90", FORUM, 0);
        assertThat(covers(HOME, "90")).isTrue();
        discord.channel("CHANNEL_UPDATE", HOME, "90", FORUM, MARK);
        assertThat(covers(HOME, "90")).isFalse();
        discord.channel("CHANNEL_DELETE", HOME, "90", FORUM, MARK);
        assertThat(covers(HOME, "90")).isTrue();
    }

    @Test
    void the_mark_of_a_category_is_not_that_of_its_channels() {
        discord.channel("CHANNEL_UPDATE", HOME, World.category(HOME), 4, MARK);
        assertThat(text(discord.fan().inChannel("95", TEXT, World.category(HOME), 0).asks("plot", "part", "ending")))
                .contains("||");
    }

    @Test
    void what_the_admins_have_set_goes_before_it() {
        discord.channel("CHANNEL_CREATE", HOME, "91", TEXT, MARK);
        var place = "discord/server:" + HOME + "/channel:91";
        served.chat().store().edit("discord:1", List.of(new SettingEdit(place, "ceiling", Optional.of("0"))));
        assertThat(covers(HOME, "91")).isTrue();
    }
}
