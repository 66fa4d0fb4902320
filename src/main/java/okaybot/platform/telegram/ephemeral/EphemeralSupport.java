package okaybot.platform.telegram.ephemeral;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which ephemeral messages the server has, and in which chats it has refused them. What it has learned is forgotten after
/// some hours, so that a later version of the server is noticed. Thread-safe.
public final class EphemeralSupport {
    private static final Logger LOG = LoggerFactory.getLogger(EphemeralSupport.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(6);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    private static final int MAX_CHATS = 10_000;
    private static final long ALL_CHATS = 0;
    /// In refusals that are about one person or one press and say nothing about the chat: the press is too old, or the receiver
    /// has left.
    private static final List<String> ABOUT_PERSON = List.of("query", "user", "participant");
    /// What a server says about a call that names no chat, if only later versions have it.
    private static final String CHAT_MISSING = "chat_id";

    private final BotApiClient api;
    private final Cache<Long, Boolean> server;
    private final Cache<Refusal, Boolean> refusals;

    /// How an ephemeral message is sent.
    enum Method {
        /// By the press alone, without a chat.
        ANSWERED_PRESS,
        /// To the chat, after a press.
        PRESS,
        /// To the chat, after a command that nobody else has seen.
        COMMAND,
        /// To the chat, after a message that everyone sees.
        OPEN_MESSAGE
    }

    private record Refusal(long chat, Method method) {}

    /// @param ticker tells the time until which something is remembered
    public EphemeralSupport(BotApiClient api, Ticker ticker) {
        this.api = api;
        this.server = Caffeine.newBuilder().ticker(ticker).executor(Runnable::run).expireAfterWrite(FORGOTTEN_AFTER)
                .build();
        this.refusals = Caffeine.newBuilder().ticker(ticker).executor(Runnable::run).maximumSize(MAX_CHATS)
                .expireAfterWrite(FORGOTTEN_AFTER).build();
    }

    /// Whether the server has ephemeral messages. Asks it, if that is not known; false if it does not answer.
    public boolean isKnown() {
        var known = Optional.ofNullable(server.getIfPresent(ALL_CHATS));
        try {
            return known.isPresent() ? known.get() : ask();
        } catch (BotApiException e) {
            LOG.debug("Telegram: not known whether the server has ephemeral messages ({})", e.reason());
            return false;
        }
    }

    private boolean ask() throws BotApiException {
        try {
            api.call(EphemeralCalls.probe(), PROBE_LIMIT);
        } catch (BotApiException e) {
            switch (e.type()) {
                case NOT_FOUND -> {
                    serverLacks();
                    return false;
                }
                case BAD_REQUEST, FORBIDDEN, NOT_PERMITTED -> {
                }
                default -> throw e;
            }
        }
        server.put(ALL_CHATS, true);
        return true;
    }

    /// Notes that the server has no ephemeral messages.
    void serverLacks() {
        LOG.info("Telegram: server has no ephemeral messages (Bot API 10.2), private answers go to private chats");
        server.put(ALL_CHATS, false);
    }

    /// Whether to try.
    boolean mayWork(long chat, Method method) {
        return refusals.getIfPresent(new Refusal(chat, method)) == null
                && refusals.getIfPresent(new Refusal(ALL_CHATS, method)) == null && isKnown();
    }

    /// Notes a failure.
    void failed(long chat, Method method, BotApiException failure) {
        LOG.debug("Telegram: ephemeral message not sent ({})", failure.reason());
        if (failure.type() == BotApiErrorType.NOT_FOUND) {
            serverLacks();
        } else if (isRefusal(failure)) {
            var isForAll = method == Method.ANSWERED_PRESS && failure.reason().contains(CHAT_MISSING);
            refusals.put(new Refusal(isForAll ? ALL_CHATS : chat, method), true);
        }
    }

    private static boolean isRefusal(BotApiException failure) {
        var reason = failure.reason().toLowerCase(Locale.ROOT);
        return switch (failure.type()) {
            case BAD_REQUEST, FORBIDDEN, NOT_PERMITTED -> ABOUT_PERSON.stream().noneMatch(reason::contains);
            default -> false;
        };
    }

    /// Forgets what a chat has refused, because the bot's rights there have changed.
    public void forget(long chat) {
        for (var method : Method.values()) {
            refusals.invalidate(new Refusal(chat, method));
        }
    }
}
