package okaybot.bench.load;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.testing.telegram.FakeTelegram;

/// A Telegram of its own for one bot, whose users write in private chats.
final class TelegramConnection implements BotConnection {
    /// Few enough to stay cached, enough that nobody reaches the rate limit.
    private static final int CHATS = 5_000;
    private static final int FIRST_CHAT = 100_000;
    /// The most that the bot can be set to send in a second.
    private static final String MOST = "1000";

    private final FakeTelegram telegram = new FakeTelegram();
    private final Map<Long, CompletableFuture<Void>> unanswered = new ConcurrentHashMap<>();

    TelegramConnection() {
        telegram.skipValidation();
        telegram.chats.onMessage(sent -> {
            var waiting = unanswered.remove(sent.chat());
            if (waiting != null) {
                waiting.complete(null);
            }
        });
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("TELEGRAM_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.uri().toString(),
                "TELEGRAM_MESSAGES_PER_SECOND", MOST, "TELEGRAM_CHAT_MESSAGES_PER_SECOND", MOST);
    }

    @Override
    public boolean isReady() {
        return telegram.calls("getUpdates").findAny().isPresent();
    }

    @Override
    public Set<QuestionKind> questions() {
        return EnumSet.of(QuestionKind.COMMAND, QuestionKind.LONG_COMMAND, QuestionKind.WORDS);
    }

    @Override
    public CompletableFuture<?> ask(QuestionKind question, long number) {
        var chat = FIRST_CHAT + number % CHATS;
        var answered = new CompletableFuture<Void>();
        unanswered.put(chat, answered);
        telegram.deliver(telegram.updates.textMessage(chat, chat, text(question)));
        return answered;
    }

    private static String text(QuestionKind question) {
        return switch (question) {
            case COMMAND -> "/cast ko-moon-young";
            case LONG_COMMAND -> "/plot";
            case WORDS, COMPLETION -> "who wrote it";
        };
    }

    @Override
    public void setLatency(Duration latency) {
        telegram.setLatency("sendMessage", latency);
    }

    @Override
    public void discardOld() {
        telegram.discardOld();
    }

    @Override
    public void close() {
        telegram.close();
    }
}
