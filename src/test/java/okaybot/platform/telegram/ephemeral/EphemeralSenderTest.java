package okaybot.platform.telegram.ephemeral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.api.SendRateLimiter;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.testing.LongTimeouts;
import okaybot.testing.telegram.BotApiVersion;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is remembered of a server, for how long, and what happens if it is slow.
class EphemeralSenderTest {
    private static final ChatTarget GROUP = ChatTarget.group(-1_001_234_567_890L);
    private static final long MINA = 42;
    private static final RateLimit UNLIMITED = new RateLimit(1, Duration.ofNanos(1));
    private final FakeTelegram telegram = new FakeTelegram();
    private final AtomicLong now = new AtomicLong();
    private final BotApiClient api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(), LongTimeouts.TIMEOUT);
    private final EphemeralSupport support = new EphemeralSupport(api, now::get);
    private MessageSender messages = sender(UNLIMITED);

    @AfterEach
    void close() {
        messages.close();
        api.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private MessageSender sender(RateLimit perGroup) {
        return new MessageSender(api, new SendRateLimiter(new SendLimits(UNLIMITED, perGroup, UNLIMITED)),
                TelegramTimeouts.DEFAULT, (_, _) -> {}, new CompositeMeterRegistry().timer("send"), false);
    }

    private boolean show(Duration limit, String... texts) {
        var pages = Stream.of(texts).map(text -> OutgoingMessage.fromPage(new TelegramPage(text, List.of()))).toList();
        return new EphemeralSender(messages, support, limit).show(GROUP, MINA, new EphemeralTrigger.OpenMessage(),
                Locale.ENGLISH, pages).join();
    }

    private boolean show() {
        return show(LongTimeouts.TIMEOUT, "Secret");
    }

    /// Whether any of several attempts has worked.
    private boolean showSeveralTimes() {
        return IntStream.range(0, 3).filter(_ -> show()).findAny().isPresent();
    }

    private long calls() {
        return telegram.calls("sendMessage").count() + telegram.calls("deleteEphemeralMessage").count();
    }

    @Test
    void what_a_server_lacks_and_a_chat_refuses_is_asked_again_after_some_hours() {
        telegram.failNext("deleteEphemeralMessage", TelegramFault.badGateway());
        assertThat(show()).as("server out of order").isFalse();
        assertThat(showSeveralTimes()).as("server without ephemeral messages").isFalse();
        assertThat(calls()).isEqualTo(2);
        telegram.setVersion(BotApiVersion.V10_3);
        assertThat(show()).as("new version not noticed yet").isFalse();
        now.addAndGet(Duration.ofHours(6).toNanos());
        assertThat(showSeveralTimes()).as("not an admin").isFalse();
        assertThat(calls()).isEqualTo(4);
        telegram.ephemeral.makeBotAdmin(GROUP.chatId());
        now.addAndGet(Duration.ofHours(6).toNanos());
        assertThat(show()).isTrue();
        assertThat(telegram.ephemeral.textsSeenBy(MINA, GROUP.chatId())).containsExactly("Secret");
        assertThat(telegram.chats.openTexts()).isEmpty();
    }

    @Test
    void pages_without_buttons_follow_each_other_until_one_fails() {
        telegram.setVersion(BotApiVersion.V10_3);
        telegram.ephemeral.makeBotAdmin(GROUP.chatId());
        assertThat(show(LongTimeouts.TIMEOUT, "One", "Two")).isTrue();
        assertThat(telegram.ephemeral.textsSeenBy(MINA, GROUP.chatId())).containsExactly("One", "Two");
        assertThat(show(LongTimeouts.TIMEOUT, "Three", "<b>Four", "Five")).isFalse();
        await().untilAsserted(() -> assertThat(telegram.ephemeral.textsSeenBy(MINA, GROUP.chatId()))
                .containsExactly("One", "Two", "Three"));
    }

    @Test
    void a_placeholder_that_comes_too_late_is_deleted() {
        telegram.setVersion(BotApiVersion.V10_3);
        telegram.ephemeral.makeBotAdmin(GROUP.chatId());
        assertThat(show()).isTrue();
        var tooLate = new CompletableFuture<Void>();
        telegram.onCall(_ -> tooLate.join());
        assertThat(show(Duration.ofMillis(20), "Secret")).isFalse();
        tooLate.complete(null);
        await().untilAsserted(
                () -> assertThat(telegram.calls("deleteEphemeralMessage")).as("probe, and a deletion for each late one")
                        .hasSameSizeAs(telegram.calls("sendMessage").toList()));
        await().untilAsserted(() -> assertThat(
                telegram.ephemeral.textsSeenBy(MINA, GROUP.chatId())).containsExactly("Secret"));
    }

    @Test
    void nobody_waits_for_the_limits_of_a_busy_group() {
        telegram.setVersion(BotApiVersion.V10_3);
        telegram.ephemeral.makeBotAdmin(GROUP.chatId());
        messages.close();
        messages = sender(new RateLimit(1, Duration.ofSeconds(1)));
        assertThat(show(Duration.ofMillis(20), "Secret")).as("the text would come too late").isFalse();
        await().untilAsserted(
                () -> assertThat(telegram.ephemeral.shownTo(MINA, GROUP.chatId())).isEmpty());
        assertThat(telegram.calls("editEphemeralMessageText")).isEmpty();
    }
}
