package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.schedule.PostDelivery;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the bot does on its own: posts in groups and topics, topics, private messages.
class PostsOnTelegramTest extends TelegramBotTestBase {
    private static final Answer NEWS = new Answer("News", List.of(), List.of(), List.of(), CommandLine.of("help"));
    private static final Place PLACE = ChatTarget.group(GROUP).place();

    @BeforeEach
    void start() {
        bot.start();
        bot.ask(MINA, "/start");
    }

    private static Place topic(int id) {
        return new ChatTarget(GROUP, Optional.of(id), false, true).place();
    }

    private static DeliveryException failure(Callable<?> call) {
        return catchThrowableOfType(DeliveryException.class, call::call);
    }

    private Optional<String> post(Place place) throws DeliveryException {
        return bot.messenger().post(place, NEWS, Optional.of("schedule:a1:2026-12-05T19:00:00Z"));
    }

    private int count() {
        return bot.telegram.chats.messagesIn(GROUP).size();
    }

    @ParameterizedTest
    @CsvSource({"403,Forbidden: bot was kicked from the supergroup chat,true",
        "403,Forbidden: bot is not a member of the supergroup chat,true",
        "403,Forbidden: bot was blocked by the user,true", "400,Bad Request: chat not found,true",
        "400,Bad Request: TOPIC_CLOSED,true", "400,Bad Request: message thread not found,true",
        "400,Bad Request: not enough rights to send text messages to the chat,true",
        "400,Bad Request: CHAT_WRITE_FORBIDDEN,true",
        "400,Bad Request: need administrator rights in the channel chat,true",
        "400,Bad Request: can't parse entities,false",
        "401,Unauthorized,false"})
    void tells_apart_what_an_admin_has_to_solve(int status, String description, boolean isFinal) {
        bot.telegram.failNext("sendMessage", TelegramFault.error(status, description));
        var failure = failure(() -> post(PLACE));
        assertThat(failure.isFinal()).isEqualTo(isFinal);
        assertThat(failure).hasMessage("Telegram did not take the message: " + description);
    }

    @Test
    void arrives_once_whatever_happens_on_the_way() throws Exception {
        for (var fault : List.of(TelegramFault.tooManyRequests(1), TelegramFault.badGateway(),
                TelegramFault.error(500, "Internal Server Error"))) {
            var before = count();
            bot.telegram.failNext("sendMessage", fault);
            post(PLACE);
            assertThat(count()).as(fault.toString()).isEqualTo(before + 1);
        }
        for (var fault : List.of(new TelegramFault.ConnectionClosed(true), TelegramFault.gatewayTimeout(true))) {
            var before = count();
            bot.telegram.failNext("sendMessage", fault);
            assertThat(failure(() -> post(PLACE)).isUncertain()).isTrue();
            assertThat(count()).as(fault.toString()).isEqualTo(before + 1);
        }
    }

    @Test
    void whether_telegram_replies_is_not_asked_when_it_has_refused() throws Exception {
        post(PLACE);
        var before = bot.telegram.calls("getMe").count();
        bot.telegram.failNext("sendMessage", TelegramFault.error(403, "Forbidden: bot was kicked from the group chat"));
        assertThat(failure(() -> post(PLACE)).isFinal()).isTrue();
        assertThat(bot.telegram.calls("getMe")).hasSize((int) before);
    }

    /// Telegram does not list topics.
    @Test
    void opens_no_second_topic_when_the_reply_is_lost() throws Exception {
        bot.telegram.topics.enable(GROUP);
        bot.telegram.members.setBotAdmin(GROUP, "can_manage_topics");
        var log = new InMemoryDeliveryLog();
        bot.telegram.failNext("createForumTopic", new TelegramFault.ConnectionClosed(true));
        for (var i = 0; i < 2; i++) {
            var delivery = new PostDelivery(bot.messenger(), log, InstantSource.system());
            assertThat(delivery.openThread(PLACE, "Episode 1", "rewatch:a:begin:1")).isEmpty();
        }
        assertThat(bot.telegram.topics.of(GROUP)).hasSize(1);
        bot.telegram.failNext("createForumTopic", TelegramFault.error(500, "Internal Server Error"));
        assertThat(new PostDelivery(bot.messenger(), log, InstantSource.system()).openThread(PLACE, "Episode 2",
                "rewatch:a:begin:2")).isPresent();
    }

    @Test
    void an_outage_fails_at_once_until_it_is_over() throws Exception {
        bot.telegram.setDown(true);
        var first = failure(() -> post(PLACE));
        assertThat(first.isFinal()).isFalse();
        bot.telegram.setDown(false);
        var second = failure(() -> post(PLACE));
        assertThat(second.isFinal()).isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void follows_a_group_that_has_become_a_supergroup() throws Exception {
        var supergroup = -1_009_999_999_999L;
        bot.telegram.chats.migrate(GROUP, supergroup);
        post(PLACE);
        assertThat(bot.telegram.chats.messagesIn(supergroup)).hasSize(1);
        assertThat(bot.membership.events()).contains(
                "moved telegram/chat:" + GROUP + " to telegram/chat:" + supergroup);
    }

    @Test
    void sends_no_page_twice_when_a_later_one_fails() throws Exception {
        var closed = TelegramFault.error(400, "Bad Request: TOPIC_CLOSED");
        var pages = Answer.ofSentence("News", "and more ".repeat(1_000), List.of(), CommandLine.of("help"),
                Locale.ENGLISH);
        bot.telegram.failNext("sendMessage", closed);
        assertThat(failure(() -> bot.messenger().post(PLACE, pages, Optional.empty())).isFinal()).isTrue();
        assertThat(count()).isZero();
        bot.telegram.chats.onMessage(_ -> bot.telegram.failNext("sendMessage", closed));
        bot.messenger().post(PLACE, pages, Optional.empty());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void opens_topics_and_posts_there() throws Exception {
        bot.telegram.topics.enable(GROUP);
        bot.telegram.members.setBotAdmin(GROUP, "can_manage_topics");
        var place = bot.messenger().openThread(PLACE, "Episode 1", false).orElseThrow();
        var id = Integer.parseInt(place.levels().getLast().id());
        assertThat(place).isEqualTo(topic(id));
        assertThat(bot.telegram.topics.of(GROUP)).containsEntry(id, "Episode 1");
        // Tried again, for instance because the database was gone when it had been opened.
        assertThat(bot.messenger().openThread(PLACE, "Episode 1", false)).contains(place);
        post(place);
        assertThat(bot.telegram.chats.messagesIn(GROUP).getLast().topic()).contains(id);
        bot.telegram.topics.close(GROUP, id);
        assertThat(failure(() -> post(place)).isFinal()).isTrue();
        bot.telegram.topics.delete(GROUP, id);
        assertThat(failure(() -> post(place)).isFinal()).isTrue();
    }

    @Test
    void opens_no_topic_where_it_may_not() throws Exception {
        assertThat(bot.messenger().openThread(PLACE, "Episode 1", false)).isEmpty();
        bot.telegram.topics.enable(GROUP);
        assertThat(bot.messenger().openThread(PLACE, "Episode 1", false)).isEmpty();
        bot.telegram.failNext("createForumTopic", TelegramFault.error(403,
                "Forbidden: bot was kicked from the supergroup chat"));
        assertThat(failure(() -> bot.messenger().openThread(PLACE, "Episode 1", false)).isFinal()).isTrue();
        assertThat(bot.messenger().openThread(Place.privateChat("telegram"), "Episode 1", false)).isEmpty();
    }

    @Test
    void names_the_right_that_is_missing() {
        assertThat(postingProblem()).isEmpty();
        assertThat(threadProblem()).contains("I can open topics only in groups with topics.");
        bot.telegram.topics.enable(GROUP);
        assertThat(threadProblem()).contains("I lack a right there: Manage Topics.");
        bot.telegram.members.mute(GROUP);
        assertThat(postingProblem()).contains("I lack a right there: Send Messages.");
        bot.telegram.members.setBotAdmin(GROUP, "can_manage_topics");
        assertThat(postingProblem()).isEmpty();
        assertThat(threadProblem()).isEmpty();
        bot.telegram.members.setBotMembership(GROUP, "restricted", true);
        assertThat(postingProblem()).contains("I lack a right there: Send Messages.");
        bot.telegram.members.setBotMembership(GROUP, "kicked", false);
        assertThat(postingProblem()).contains("I am not in the group.");
        bot.telegram.failNext("getChatMember", TelegramFault.error(500, "Internal Server Error"));
        assertThat(postingProblem()).isEmpty();
        assertThat(bot.messenger().postingProblem(Place.privateChat("telegram"), Locale.ENGLISH))
                .contains("I can post in groups only.");
    }

    private Optional<String> postingProblem() {
        return bot.messenger().postingProblem(PLACE, Locale.ENGLISH);
    }

    private Optional<String> threadProblem() {
        return bot.messenger().threadProblem(PLACE, Locale.ENGLISH);
    }

    @Test
    void tells_people_in_private_unless_they_have_blocked_the_bot() throws Exception {
        bot.messenger().tell("telegram:" + MINA, NEWS);
        assertThat(bot.telegram.chats.messagesIn(MINA).getLast().text()).isEqualTo("News");
        bot.telegram.chats.blockBot(MINA);
        assertThat(failure(() -> {
            bot.messenger().tell("telegram:" + MINA, NEWS);
            return 0;
        }).isFinal()).isTrue();
    }

    @Test
    void answers_come_while_many_posts_are_due() throws Exception {
        var start = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = IntStream.range(0, 25).mapToObj(i -> threads.submit(() -> post(PLACE))).toList();
            bot.ask(JUN, "/cast");
            assertThat(count()).isLessThan(25);
            for (var post : posts) {
                assertThat(post.get()).isPresent();
            }
        }
        // At most 15 a second.
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(1_500));
    }
}
