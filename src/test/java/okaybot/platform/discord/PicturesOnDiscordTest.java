package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.testing.ChartCommand;
import okaybot.testing.LogCapture;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.SentInteraction.InteractionResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Answers with pictures: as the only answer, in place of another, after a deferral, and where they cannot be shown.
@TestInstance(Lifecycle.PER_CLASS)
class PicturesOnDiscordTest {
    private static final int DEFERRED = 5;
    private DiscordBotFixture bot;
    private AnswerService service;
    private volatile UnaryOperator<byte[]> drawing = UnaryOperator.identity();

    @BeforeAll
    void start() {
        var chat = TestChat.withSeeds();
        service = TestChat.service(chat::lore,
                List.of(new ChartCommand("relations", png -> drawing.apply(png))), chat.context());
        var discord = FakeDiscord.start();
        bot = DiscordBotFixture.connect(discord, chat, service,
                new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty(), true)).awaitReady();
    }

    @AfterEach
    void reset() {
        drawing = UnaryOperator.identity();
        bot.discord().rest().recover();
        assertThat(bot.discord().rest().validationErrors()).isEmpty();
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    private SentInteraction run(String argument) {
        return bot.discord().user().runCommand("relations", "of", argument);
    }

    private SentInteraction press(InteractionResponse shown, String label) {
        return bot.discord().user().pressButton(customIdOf(shown.body(), label), shown.ephemeral());
    }

    private static void assertShows(InteractionResponse response, String name, String shown) {
        assertThat(response.files()).containsOnlyKeys(name);
        assertThat(response.files().get(name)).isEqualTo(ChartCommand.png(shown));
        assertShows(response.body(), name, shown);
    }

    private static void assertShows(JsonNode message, String name, String shown) {
        var item = message.findValue("items").get(0);
        assertThat(item.at("/media/url").asText()).isEqualTo("attachment://" + name);
        assertThat(item.get("description").asText()).isEqualTo("Chart: " + shown);
        var attachment = message.get("attachments").get(0);
        assertThat(attachment.get("description").asText()).isEqualTo("Chart: " + shown);
        assertThat(attachment.get("is_spoiler").asBoolean()).isEqualTo(item.get("spoiler").asBoolean())
                .isEqualTo(name.startsWith("SPOILER_"));
    }

    private static void assertIsInWords(InteractionResponse response) {
        assertThat(response.files()).isEmpty();
        assertThat(response.body().get("attachments")).isEmpty();
        assertThat(response.body().findValue("items")).isNull();
    }

    @Test
    void a_picture_comes_with_its_words_in_the_first_reply() {
        var reply = run("short");
        assertShows(reply.awaitResponse(), "chart.png", "short up to 0 LIGHT");
        assertThat(text(reply)).contains("## Chart", "A few words.");
    }

    @Test
    void a_button_shows_the_other_colours_or_the_words_in_the_same_message() {
        var light = run("long").awaitResponse();
        assertThat(text(light.body())).doesNotContain("words words");
        var dark = press(light, "Dark picture").awaitResponse();
        assertThat(dark.replacesOriginal()).isTrue();
        assertShows(dark, "chart.png", "long up to 0 DARK");

        var words = press(dark, "In words").awaitResponse();
        assertThat(words.replacesOriginal()).isTrue();
        assertThat(text(words.body())).contains("words words");
        assertIsInWords(words);
        assertShows(press(words, "Card").awaitResponse(), "chart.png", "long up to 0 LIGHT");
    }

    @Test
    void spoilers_are_covered_and_for_the_presser_alone() {
        var open = run("spoiler").awaitResponse();
        assertShows(open, "chart.png", "spoiler up to 0 LIGHT");
        var revealed = press(open, "Reveal the spoilers").awaitResponse();
        assertThat(revealed.ephemeral()).isTrue();
        assertThat(revealed.replacesOriginal()).isFalse();
        assertShows(revealed, "SPOILER_chart.png", "spoiler up to 16 LIGHT");
    }

    @Test
    void the_reply_is_deferred_while_a_picture_is_drawn() {
        var drawn = new CountDownLatch(1);
        drawing = png -> {
            awaitQuietly(drawn);
            return png;
        };
        var reply = run("short");
        await().until(() -> reply.callbackType() == DEFERRED);
        drawn.countDown();
        assertShows(reply.awaitResponse(), "chart.png", "short up to 0 LIGHT");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_cannot_be_drawn_is_answered_in_words() {
        try (var log = LogCapture.attach()) {
            drawing = _ -> {
                throw new IllegalStateException("no fonts");
            };
            var reply = run("long");
            assertIsInWords(reply.awaitResponse());
            assertThat(text(reply)).contains("words words");
            assertThat(log.lines()).anyMatch(line -> line.contains("chart.png not drawn, answered in words"));
        }
    }

    @Test
    void where_files_are_refused_the_answer_is_in_words() {
        bot.discord().rest().failNextInteraction(new DiscordFault.ErrorResponse(403, 50013));
        assertIsInWords(run("short").awaitResponse());
        bot.discord().rest().failNextInteraction(new DiscordFault.ErrorResponse(413, 40005));
        assertIsInWords(run("short").awaitResponse());
    }

    @Test
    void a_post_has_its_picture_or_words_where_files_are_refused() throws DeliveryException {
        var channel = new Place("discord", List.of(new Level(LevelType.SERVER, DiscordTestData.guildId(0)),
                new Level(LevelType.CHANNEL, "9001")));
        var chart = service.answer(new Request(CommandLine.parse("relations short"), bot.chat().viewer(), channel,
                PlatformContext.NONE, false)).orElseThrow().answer();
        var _ = bot.messenger().post(channel, chart, Optional.of("post 1"));
        assertShows(bot.discord().rest().postedTo("9001").getFirst(), "chart.png", "short up to 0 LIGHT");
        bot.discord().rest().enqueuePostFaults(new DiscordFault.ErrorResponse(403, 50013));
        var _ = bot.messenger().post(channel, chart, Optional.of("post 2"));
        assertThat(bot.discord().rest().postedTo("9001").getLast().get("attachments")).isEmpty();
    }

    @Test
    void a_reply_to_a_message_has_its_picture_or_words_where_files_are_refused() {
        var sent = bot.discord().user().inBotDm().write("/relations short");
        await().until(() -> !bot.discord().rest().repliesTo(sent).isEmpty());
        var reply = bot.discord().rest().repliesTo(sent).getFirst();
        assertShows(reply, "chart.png", "short up to 0 LIGHT");

        bot.discord().rest().enqueuePostFaults(new DiscordFault.ErrorResponse(403, 50013));
        var refused = bot.discord().user().inBotDm().write("/relations short");
        await().until(() -> !bot.discord().rest().repliesTo(refused).isEmpty());
        assertThat(bot.discord().rest().repliesTo(refused).getFirst().get("attachments")).isEmpty();
    }
}
