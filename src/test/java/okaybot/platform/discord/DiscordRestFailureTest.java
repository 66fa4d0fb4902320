package okaybot.platform.discord;

import static okaybot.platform.discord.CastQuestion.assertAnsweredOnce;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordFault.Delayed;
import okaybot.testing.discord.DiscordFault.DroppedAfterHandling;
import okaybot.testing.discord.DiscordFault.DroppedBeforeHandling;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordFault.RateLimited;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Faults of Discord's REST API: the reply arrives exactly once, or the user is told why not.
class DiscordRestFailureTest {
    private static final TestChat CHAT = TestChat.withSeeds();
    private static DiscordBotFixture bot;
    private static FakeDiscord discord;
    private static CastQuestion question;

    @BeforeAll
    static void start() {
        discord = FakeDiscord.start();
        question = new CastQuestion(discord);
        bot = DiscordBotFixture.connect(discord, CHAT, new BlockableLore(CHAT.lore()).answerServiceFor(CHAT))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    static Stream<List<DiscordFault>> temporaryFaults() {
        return Stream.of(
                List.of(new RateLimited(1, false)),
                List.of(new RateLimited(1, true)),
                List.of(new ErrorResponse(500, 0)),
                List.of(new ErrorResponse(500, 0), new ErrorResponse(500, 0)),
                List.of(new ErrorResponse(502, 0)),
                List.of(new ErrorResponse(503, 0)),
                List.of(new DroppedBeforeHandling()),
                List.of(new DroppedAfterHandling()),
                List.of(new DroppedBeforeHandling(), new DroppedAfterHandling()),
                List.of(new Delayed(Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("temporaryFaults")
    void a_temporary_fault_neither_loses_nor_doubles_the_reply(List<DiscordFault> faults) {
        discord.rest().failNextInteraction(faults.toArray(DiscordFault[]::new));
        var interaction = question.ask();
        assertAnsweredOnce(interaction);
        question.assertFinalResponseCount(interaction, 1);
    }

    @Test
    void an_expired_interaction_is_not_retried() {
        discord.rest().failNextInteraction(new ErrorResponse(404, 10062));
        var interaction = question.ask();
        question.assertFinalResponseCount(interaction, 0);
        assertThat(interaction.callbackType()).isZero();
    }

    @Test
    void tells_the_user_when_discord_rejects_the_message() {
        discord.rest().failNextInteraction(new ErrorResponse(400, 50035));
        assertThat(text(question.ask())).startsWith("Something went wrong on my side.");
    }

    @Test
    void names_the_missing_permission() {
        discord.rest().failNextInteraction(new ErrorResponse(403, 50013));
        assertThat(text(question.ask())).contains("Send Messages");
        discord.rest().failNextInteraction(new ErrorResponse(403, 50001));
        assertThat(text(question.ask())).contains("View Channels");
        discord.rest().failNextInteraction(new ErrorResponse(400, 50083));
        assertThat(text(question.ask())).contains("archived");
        discord.rest().failNextInteraction(new ErrorResponse(403, 50007));
        assertThat(text(question.ask())).contains("take no messages");
    }

    @Test
    void replies_anew_when_the_message_with_the_button_is_deleted() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        discord.rest().failNextInteraction(new ErrorResponse(404, 10008));
        var press = discord.user().choose(first, "Ko Moon-young", false);
        assertAnsweredOnce(press);
        assertThat(press.awaitResponse().replacesOriginal()).isFalse();
    }

    @Test
    void does_not_reply_in_a_deleted_channel() {
        discord.rest().failNextInteraction(new ErrorResponse(404, 10003));
        question.assertFinalResponseCount(question.ask(), 0);
    }

    @Test
    void autocomplete_survives_a_temporary_fault() {
        discord.rest().failNextInteraction(new ErrorResponse(500, 0));
        var interaction = discord.user().autocomplete("cast", "who", "moon");
        assertThat(interaction.awaitResponse().body().get("choices")).isNotEmpty();
        assertThat(interaction.responses()).hasSize(1);
    }
}
