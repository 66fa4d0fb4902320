package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okaybot.testing.LogCapture;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.RawReply;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Discord refuses a kind of request for a while (429), without saying for how long: few requests go out, and what was refused is
/// delivered afterwards. Discord blocks an address at 10,000 refusals in ten minutes.
@Order(2)
class DiscordStormTest {
    private static final RawReply BLOCK_PAGE = new RawReply(429, "<html>Access denied</html>");
    private static final TestChat CHAT = TestChat.withSeeds();
    private final BlockableLore lore = new BlockableLore(CHAT.lore());
    private final FakeDiscord discord = FakeDiscord.start();
    private DiscordBotFixture bot;

    @BeforeEach
    void start() {
        bot = DiscordBotFixture.connect(discord, CHAT, lore.answerServiceFor(CHAT)).awaitReady();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    /// Waits for the first attempt, lets requests succeed from then on, and waits for the second one.
    private void assertSecondAttemptAfterASecond(String requests) {
        await().until(() -> discord.rest().requestCount(requests) >= 1);
        discord.rest().recover();
        await().until(() -> discord.rest().requestCount(requests) >= 2);
        assertThat(discord.rest().timeToSecond(requests)).isGreaterThan(Duration.ofMillis(800));
    }

    private SentInteraction deferred(Supplier<SentInteraction> ask) {
        lore.block();
        var interaction = ask.get();
        await().until(() -> interaction.callbackType() != 0);
        return interaction;
    }

    @Test
    void a_callback_is_tried_again_after_a_second() {
        discord.rest().failOnce("/callback", BLOCK_PAGE);
        var before = discord.rest().requestCount("/callback");
        var interaction = discord.user().runCommand("cast");
        await().until(() -> !interaction.responses().isEmpty());
        assertThat(text(interaction)).contains("The cast of");
        assertThat(discord.rest().requestCount("/callback")).isEqualTo(before + 2);
    }

    @Test
    void a_callback_is_given_up_when_discord_waits_for_it_no_longer() {
        discord.rest().failAlways("/callback", new RawReply(429, "{}", "Retry-After", "0"));
        var before = discord.rest().requestCount("/callback");
        discord.user().runCommand("cast");
        await().until(() -> discord.rest().requestCount("/callback") == before + 2);
        discord.rest().recover();
        var later = discord.user().runCommand("cast");
        await().until(() -> !later.responses().isEmpty());
        assertThat(text(later)).contains("The cast of");
        assertThat(discord.rest().requestCount("/callback")).isEqualTo(before + 3);
    }

    @Test
    void the_edit_of_a_deferred_answer() {
        var interaction = deferred(() -> discord.user().runCommand("cast"));
        discord.rest().failAlways("PATCH", BLOCK_PAGE);
        lore.unblock();
        assertSecondAttemptAfterASecond("PATCH");
        assertThat(text(interaction)).contains("The cast of");
    }

    @Test
    void a_follow_up() {
        var plot = discord.user().runCommand("plot", "part", "ending").awaitResponse().body();
        var press = deferred(() -> discord.user().pressButton(customIdOf(plot, "Reveal the spoilers"), false));
        discord.rest().failAlways("POST .*/webhooks/", BLOCK_PAGE);
        lore.unblock();
        assertSecondAttemptAfterASecond("POST .*/webhooks/");
        assertThat(text(press)).doesNotContain("||");
        assertThat(press.responses()).hasSize(1);
    }

    @Test
    void a_delete() {
        var delete = customIdOf(discord.user().runCommand("cast").awaitResponse().body(), "Delete");
        discord.rest().failAlways("DELETE", new RawReply(429, "{\"message\": \"slow\", \"retry_after\": 0}"));
        var press = discord.user().pressButton(delete, false);
        assertSecondAttemptAfterASecond("DELETE");
        press.awaitDeletion();
    }

    @Test
    void the_registration_of_commands() {
        var other = FakeDiscord.start();
        other.rest().failAlways("/commands", BLOCK_PAGE);
        var begin = System.nanoTime();
        try (var registering = DiscordBotFixture.connect(other)) {
            await().until(() -> other.rest().requestCount("/commands") >= 2);
            assertThat(registering.adapter().currentProblem().orElse("")).contains("commands could not be registered")
                    .contains("429");
            assertThat(text(other.user().runCommand("cast"))).contains("The cast of");
            var seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertThat((long) other.rest().requestCount("/commands")).isLessThanOrEqualTo(1 + seconds);
            other.rest().recover();
            registering.awaitReady();
            await().until(() -> registering.adapter().currentProblem().isEmpty());
        }
    }

    @Test
    void the_login() {
        var other = FakeDiscord.start();
        other.rest().failAlways("/gateway/bot|/users/@me", BLOCK_PAGE);
        var begin = System.nanoTime();
        try (var login = DiscordBotFixture.connect(other)) {
            await().until(() -> other.rest().requestCount("GET") >= 2);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(800));
            assertThat(login.adapter().currentProblem().orElse("")).contains("cannot be reached").contains("429");
            other.rest().recover();
            login.awaitReady();
        }
    }

    @Test
    void the_bot_is_not_ready_while_no_answer_arrives() {
        discord.rest().failAlways("/callback", new RawReply(502, "<html>Bad Gateway</html>"));
        // While requests fail, only few go out: fans have to go on asking until enough have failed.
        await().until(() -> {
            discord.user().withId("76" + discord.rest().requestCount("/callback")).runCommand("cast");
            return !bot.adapter().isReady();
        });
        assertThat(bot.adapter().currentProblem().orElse(""))
                .contains("answers do not arrive: status 502 with a page");
        var interactions = IntStream.range(0, 5).mapToObj(i -> discord.user().withId("75" + i).runCommand("cast"))
                .toList();
        discord.rest().recover();
        await().until(() -> interactions.stream().noneMatch(sent -> sent.responses().isEmpty()));
        assertThat(interactions).allSatisfy(sent -> assertThat(text(sent)).contains("The cast of"));
        assertThat(bot.adapter().isReady()).isTrue();
        assertThat(bot.adapter().currentProblem()).isEmpty();
    }

    @Test
    void most_requests_are_stopped_after_too_many_refusals() {
        var other = FakeDiscord.start();
        try (var log = LogCapture.attach();
                var limited = DiscordBotFixture.connect(other, DiscordLimits.DEFAULT.withInvalidRequests(20))
                        .awaitReady()) {
            other.rest().failAlways("/callback",
                    new RawReply(403, "{\"message\": \"Missing Access\", \"code\": 50001}"));
            IntStream.range(0, 100).forEach(i -> other.user().withId("70" + i).runCommand("cast"));
            await().until(() -> limited.adapter().currentProblem().orElse("").contains("refused too many requests"));
            assertThat(limited.adapter().currentProblem().orElse("")).contains("10,000");
            await().until(() -> log.lines().stream().anyMatch(line -> line.contains("refused too many requests")));
            await().until(() -> limited.meters().get("okaybot.queue").gauge().value() == 0);
            var sent = other.rest().requestCount("/callback");
            assertThat(limited.meters().get("okaybot.refusals").gauge().value()).isEqualTo(sent);
            IntStream.range(0, 100).forEach(i -> other.user().withId("71" + i).runCommand("cast"));
            await().until(
                    () -> limited.meters().get("okaybot.errors").tag("kind", "rate_limited").counter().count() >= 100);
            assertThat(other.rest().requestCount("/callback")).isEqualTo(sent);
        }
    }
}
