package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.testing.ChartCommand;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.BotApiVersion;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegram.HttpReply;
import okaybot.testing.telegram.FakeTelegramChats.GuestAnswer;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.FakeTelegramChats.SentPhoto;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers with pictures: sent, put in place of others, for one person alone, and where no pictures are accepted.
class PicturesOnTelegramTest extends TelegramBotTestBase {
    private static final HttpReply NO_PHOTOS = HttpReply.error(400,
            "Bad Request: not enough rights to send photos to the chat");
    private static final HttpReply UNKNOWN_PHOTO = HttpReply.error(400,
            "Bad Request: wrong file identifier/HTTP URL specified");
    private volatile UnaryOperator<byte[]> drawing = UnaryOperator.identity();

    @Override
    @BeforeEach
    void createBot() {
        var chart = new ChartCommand("relations", png -> drawing.apply(png));
        bot = new TelegramTestBot(folder, new FakeTelegram(), chart.addedTo(TestChat.withSeeds())).start();
    }

    private static void assertShows(Optional<SentPhoto> photo, String shown, boolean isSpoiler) {
        assertThat(photo.map(SentPhoto::png)).hasValue(ChartCommand.png(shown));
        assertThat(photo.map(SentPhoto::isSpoiler)).hasValue(isSpoiler);
    }

    private SentMessage ask(String argument) {
        return bot.ask(MINA, "/relations " + argument);
    }

    /// Waits until the bot knows the ids of the photos that it has sent, which Telegram tells when it has them.
    private void awaitPhotoIds() {
        bot.awaitIdle();
    }

    private SentMessage press(SentMessage message, String label) {
        bot.receive(bot.telegram.updates.callbackQuery(MINA, message, message.button(label).data()));
        await().until(() -> !bot.telegram.chats.current(message).equals(message));
        return bot.telegram.chats.current(message);
    }

    private SentMessage pressForNew(SentMessage message, String label) {
        var before = bot.telegram.chats.messagesIn(message.chat()).size();
        bot.receive(bot.telegram.updates.callbackQuery(MINA, message, message.button(label).data()));
        return bot.awaitMessages(message.chat(), before + 1).getLast();
    }

    @Test
    void a_picture_comes_with_its_words_below_it() {
        var sent = ask("short");
        assertShows(sent.photo(), "short up to 0 LIGHT", false);
        assertThat(sent.text()).isEqualTo("Chart\n\nA few words.");
    }

    @Test
    void a_button_changes_the_picture_and_the_words_come_below_it() {
        var light = ask("long");
        assertThat(light.text()).isEqualTo("Chart");
        var dark = press(light, "Dark picture");
        assertShows(dark.photo(), "long up to 0 DARK", false);

        var words = pressForNew(dark, "In words");
        assertThat(words.text()).contains("words words");
        assertThat(words.photo()).isEmpty();
        assertThat(bot.telegram.calls("editMessageText")).isEmpty();
        assertShows(press(words, "Card").photo(), "long up to 0 LIGHT", false);
        assertThat(pressForNew(bot.telegram.chats.current(light), "Plain").photo()).isEmpty();
    }

    @Test
    void spoilers_in_a_private_chat_are_covered() {
        var covered = ask("spoiler");
        assertShows(covered.photo(), "spoiler up to 0 LIGHT", false);
        assertShows(press(covered, "Reveal the spoilers").photo(), "spoiler up to 16 LIGHT", true);
    }

    @Test
    void spoilers_in_a_group_are_for_the_presser_alone() {
        bot.restartOn(BotApiVersion.V10_4);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/relations spoiler"));
        var open = bot.awaitMessages(GROUP, 1).getLast();
        bot.receive(bot.telegram.updates.callbackQuery(MINA, open, open.button("Reveal the spoilers").data()));
        await().until(() -> !bot.telegram.ephemeral.shownTo(MINA, GROUP).isEmpty());
        var shown = bot.telegram.ephemeral.shownTo(MINA, GROUP).getLast();
        assertShows(shown.photo(), "spoiler up to 16 LIGHT", true);
        assertThat(bot.telegram.chats.messagesIn(GROUP)).containsExactly(open);

        bot.receive(bot.telegram.updates.callbackQuery(MINA, shown, shown.button("Dark picture").data()));
        await().untilAsserted(() -> assertShows(bot.telegram.ephemeral.shownTo(MINA, GROUP).getLast().photo(),
                "spoiler up to 16 DARK", true));
    }

    @Test
    void where_only_placeholders_work_the_picture_takes_their_place_or_its_words_do() {
        bot.restartOn(BotApiVersion.V10_2);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/relations spoiler"));
        var open = bot.awaitMessages(GROUP, 1).getLast();
        var reveal = open.button("Reveal the spoilers").data();
        bot.receive(bot.telegram.updates.callbackQuery(MINA, open, reveal));
        await().untilAsserted(() -> assertThat(bot.telegram.ephemeral.shownTo(MINA, GROUP)).singleElement()
                .satisfies(shown -> assertShows(shown.photo(), "spoiler up to 16 LIGHT", true)));

        bot.telegram.ephemeral.disappear();
        bot.telegram.failNext("editEphemeralMessageMedia", new TelegramFault.ErrorReply(NO_PHOTOS, false));
        bot.receive(bot.telegram.updates.callbackQuery(MINA, open, reveal));
        await().untilAsserted(() -> assertThat(bot.telegram.ephemeral.shownTo(MINA, GROUP)).singleElement()
                .satisfies(shown -> assertThat(shown.text()).startsWith("Chart\n\nA few words.")));
    }

    @Test
    void what_cannot_be_drawn_or_is_not_accepted_is_answered_in_words() {
        bot.telegram.failNext("sendPhoto", new TelegramFault.ErrorReply(NO_PHOTOS, false));
        var refused = ask("long");
        assertThat(refused.photo()).isEmpty();
        assertThat(refused.text()).contains("words words");
        bot.telegram.failNext("sendPhoto", new TelegramFault.ErrorReply(NO_PHOTOS, false));
        bot.telegram.failNext("editMessageMedia", new TelegramFault.ErrorReply(NO_PHOTOS, false));
        assertThat(pressForNew(refused, "Dark picture").text()).contains("words words");

        drawing = _ -> {
            throw new IllegalStateException("no fonts");
        };
        assertThat(ask("long").text()).contains("words words");
    }

    @Test
    void a_post_has_its_picture_or_words_where_photos_are_refused() throws DeliveryException {
        var place = new Place("telegram", List.of(new Level(LevelType.CHAT, Long.toString(GROUP))));
        var chart = bot.chat.in(place).ask("/relations long");
        var _ = bot.messenger().post(place, chart, Optional.empty());
        assertShows(bot.awaitMessages(GROUP, 1).getLast().photo(), "long up to 0 LIGHT", false);
        bot.telegram.failNext("sendPhoto", new TelegramFault.ErrorReply(NO_PHOTOS, false));
        var _ = bot.messenger().post(place, chart, Optional.empty());
        assertThat(bot.awaitMessages(GROUP, 2).getLast().text()).contains("words words");
    }

    @Test
    void a_photo_that_telegram_has_is_not_uploaded_again() {
        var first = ask("short");
        var second = ask("short");
        assertShows(second.photo(), "short up to 0 LIGHT", false);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(isUploaded()).containsExactly(true, false);

        press(first, "Dark picture");
        assertShows(press(second, "Dark picture").photo(), "short up to 0 DARK", false);
        assertThat(bot.telegram.calls("editMessageMedia").toList().getLast().parameters().at("/media/media").asText())
                .startsWith("sent-before-");
    }

    @Test
    void a_photo_that_telegram_has_no_longer_is_uploaded_again() {
        ask("short");
        bot.telegram.failNext("sendPhoto", new TelegramFault.ErrorReply(UNKNOWN_PHOTO, false));
        assertShows(ask("short").photo(), "short up to 0 LIGHT", false);
        ask("short");
        assertThat(isUploaded()).containsExactly(true, false, true, false);
    }

    private List<Boolean> isUploaded() {
        return bot.telegram.calls("sendPhoto")
                .map(call -> !call.text("photo").startsWith("sent-before-")).toList();
    }

    @Test
    void a_photo_that_did_not_arrive_is_sent_again() {
        bot.telegram.failNext("sendPhoto", new TelegramFault.ErrorReply(HttpReply.tooManyRequests(1), false),
                new TelegramFault.ErrorReply(HttpReply.error(502, "Bad Gateway"), false));
        assertShows(ask("short").photo(), "short up to 0 LIGHT", false);
        assertThat(bot.telegram.calls("sendPhoto")).hasSize(3);
        assertThat(List.copyOf(bot.telegram.chats.messagesIn(MINA))).hasSize(1);
    }

    @Test
    void a_guest_message_is_answered_with_a_picture_that_telegram_has() {
        var words = guestAnswer("short");
        assertThat(words.photo()).isEmpty();
        assertThat(words.text()).contains("A few words.");
        ask("short");
        awaitPhotoIds();
        var shown = guestAnswer("short");
        assertShows(shown.photo(), "short up to 0 LIGHT", false);
        assertThat(shown.text()).isEqualTo("Chart\n\nA few words.");
        var link = shown.buttons().getFirst().url();
        var inWords = bot.ask(MINA, "/start " + link.substring(link.indexOf('=') + 1));
        assertThat(inWords.photo()).isEmpty();
        assertThat(inWords.text()).contains("A few words.");

        bot.telegram.failNext("answerGuestQuery", new TelegramFault.ErrorReply(UNKNOWN_PHOTO, false));
        assertThat(guestAnswer("short").photo()).isEmpty();
    }

    private GuestAnswer guestAnswer(String argument) {
        var before = bot.telegram.chats.guestAnswers().size();
        bot.receive(bot.telegram.updates.guestMessage(MINA, GROUP, "@OkayTestBot /relations " + argument));
        await().until(() -> bot.telegram.chats.guestAnswers().size() > before);
        return bot.telegram.chats.guestAnswers().getLast();
    }

    @Test
    void inline_results_have_the_pictures_that_telegram_has() {
        assertThat(inlinePhotos("relations short")).isEmpty();
        press(ask("card"), "Card");
        ask("short");
        ask("spoiler");
        awaitPhotoIds();
        assertThat(inlinePhotos("relations short")).singleElement().satisfies(photo -> {
            assertShows(Optional.of(SentPhoto.known(photo)), "short up to 0 LIGHT", false);
            assertThat(photo.path("caption").asText()).contains("A few words.");
            assertThat(photo.at("/reply_markup/inline_keyboard/0/0/url").asText())
                    .startsWith("https://t.me/OkayTestBot?start=");
        });
        assertThat(inlinePhotos("relations card")).singleElement().satisfies(
                photo -> assertShows(Optional.of(SentPhoto.known(photo)), "card up to 0 LIGHT", false));

        bot.telegram.failNext("answerInlineQuery", new TelegramFault.ErrorReply(UNKNOWN_PHOTO, false));
        bot.receive(bot.telegram.updates.inlineQuery(MINA, "relations short"));
        await().untilAsserted(() -> assertThat(results().valueStream().map(result -> result.path("type").asText()))
                .contains("article").doesNotContain("photo"));
    }

    private List<JsonNode> inlinePhotos(String typed) {
        var before = bot.telegram.calls("answerInlineQuery").count();
        bot.receive(bot.telegram.updates.inlineQuery(MINA, typed));
        await().until(() -> bot.telegram.calls("answerInlineQuery").count() > before);
        assertThat(results().valueStream().map(result -> result.path("id").asText())).doesNotHaveDuplicates();
        return results().valueStream().filter(result -> result.path("type").asText().equals("photo")).toList();
    }

    private JsonNode results() {
        return bot.telegram.calls("answerInlineQuery").toList().getLast().parameters().path("results");
    }
}
