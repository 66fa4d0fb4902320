package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.testing.discord.DiscordTestData;
import org.junit.jupiter.api.Test;

/// Posts that no interaction asked for.
class ChannelPosterTest {
    private static final Answer NEWS = new Answer("News", List.of(), List.of(), List.of(), CommandLine.of("help"));
    private static final Place CHANNEL = new Place("discord",
            List.of(new Level(LevelType.SERVER, DiscordTestData.guildId(0)),
                    new Level(LevelType.CHANNEL, DiscordTestData.generalChannelId(DiscordTestData.guildId(0)))));

    @Test
    void posts_one_public_message() throws Exception {
        try (var bot = DiscordBotFixture.start()) {
            bot.messenger().post(CHANNEL, NEWS, Optional.empty());
            assertThat(bot.discord().rest().postedMessages()).hasSize(1);
            var posted = bot.discord().rest().postedMessages().getFirst();
            assertThat(DiscordMessageReader.text(posted)).isEqualTo("## News");
            assertThat(posted.get("enforce_nonce").asBoolean()).isTrue();
            // Nobody has asked, so nobody could press "Delete".
            assertThat(posted.toString()).doesNotContain("Delete");
        }
    }

    @Test
    void explains_what_is_missing_when_discord_refuses() {
        try (var bot = DiscordBotFixture.start()) {
            var rest = bot.discord().rest();
            for (var refusal : List.of("50013 Send Messages", "50001 View Channels", "10003 gone", "50083 archived",
                    "50007 take no messages")) {
                rest.rejectPostsWith(Integer.parseInt(refusal.substring(0, 5)));
                assertThatThrownBy(() -> bot.messenger().post(CHANNEL, NEWS, Optional.empty()))
                        .isInstanceOf(DeliveryException.class)
                        .hasMessageContaining(refusal.substring(6));
            }
        }
    }

    @Test
    void posts_only_to_channels_and_threads() {
        try (var bot = DiscordBotFixture.start()) {
            assertThatThrownBy(() -> bot.messenger().post(Place.privateChat("discord"), NEWS, Optional.empty()))
                    .isInstanceOf(DeliveryException.class);
            assertThatThrownBy(() -> bot.messenger().post(DiscordPlace.ofGuild("1"), NEWS, Optional.empty()))
                    .isInstanceOf(DeliveryException.class);
        }
    }
}
