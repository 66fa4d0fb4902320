package okaybot.platform.discord.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import okaybot.answer.service.AnswerService;
import okaybot.platform.PlatformMessages;
import okaybot.platform.discord.rest.DiscordRequestException;

/// Answers direct messages to the bot.
final class DirectMessageHandler {
    private static final int MAX_TOLD = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AnswerService service;
    private final MessageRequestMapper mapper;
    private final MessageResponder responder;
    /// Who has been told within the last minute that only text is read.
    private final Cache<String, Boolean> told = Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_TOLD)
            .expireAfterWrite(PAUSE).build();

    DirectMessageHandler(AnswerService service, MessageRequestMapper mapper, MessageResponder responder) {
        this.service = service;
        this.mapper = mapper;
        this.responder = responder;
    }

    void handle(MessagePayload message) throws DiscordRequestException {
        var request = mapper.toRequest(message);
        if (request.isEmpty()) {
            answerWordless(message);
            return;
        }
        var reply = service.answer(request.get());
        if (reply.isPresent()) {
            responder.reply(message, reply.get().answer());
        }
    }

    /// Nobody expects an answer to stickers.
    private void answerWordless(MessagePayload message) throws DiscordRequestException {
        if (message.hasAttachment()
                && told.asMap().putIfAbsent(message.authorId(), true) == null) {
            responder.reply(message, PlatformMessages.in(mapper.language(message)).onlyText());
        }
    }
}
