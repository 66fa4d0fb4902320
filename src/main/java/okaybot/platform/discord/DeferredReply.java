package okaybot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.log.RequestId;
import okaybot.place.Visibility;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.message.RenderedAnswer;

/// One line, asked and answered.
///
/// @param page which page of the answer to show, counted from 0
/// @param inPlace whether the answer takes the place of the message with the button that was pressed, if all who see that
///                may see this
record DeferredReply(AnswerService service, InteractionPayload interaction, InteractionResponder callback, int page,
        boolean inPlace) {
    /// An answer that takes longer is promised first. What is left of Discord's 3 seconds is for the way there.
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /// So long it may take to learn who will see a promised answer.
    private static final Duration GUESS = Duration.ofMillis(200);

    void answer(Request request) throws DiscordRequestException, ExecutionException, InterruptedException {
        var reply = begun(() -> service.answer(request));
        var left = Duration.between(Instant.now(), interaction.receivedAt().plus(PATIENCE));
        try {
            show(reply.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            promise(request);
            show(reply.get());
        }
    }

    private static <T> FutureTask<T> begun(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.startVirtualThread(RequestId.wrap(task));
        return task;
    }

    private void promise(Request request) throws DiscordRequestException, InterruptedException {
        if (inPlace) {
            callback.deferEdit();
        } else {
            callback.deferReply(isAlone(expected(request)));
        }
    }

    /// Who will see the answer, as far as it can be known: the asker alone in any doubt.
    private Visibility expected(Request request) throws InterruptedException {
        try {
            return begun(() -> service.visibility(request)).get(GUESS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return Visibility.PRIVATE;
        }
    }

    private boolean isAlone(Visibility visibility) {
        return visibility == Visibility.PRIVATE && !interaction.isInBotDm();
    }

    private void show(Optional<Reply> reply) throws DiscordRequestException {
        if (reply.isPresent()) {
            show(reply.get());
        } else {
            saysNothing();
        }
    }

    private void show(Reply reply) throws DiscordRequestException {
        var messages = RenderedAnswer.of(reply.answer(), interaction.userId());
        var pages = messages.pages();
        var alone = isAlone(reply.visibility());
        showFirst(pages.get(Math.min(page, pages.size() - 1)), alone);
        for (var more : messages.hasPageButtons() ? List.<DiscordMessage>of() : pages.subList(1, pages.size())) {
            callback.sendFollowup(more, alone);
        }
    }

    private void showFirst(DiscordMessage first, boolean alone) throws DiscordRequestException {
        if (inPlace && (!alone || interaction.isMessagePrivate())) {
            update(first, alone);
        } else {
            callback.reply(first, alone);
        }
    }

    private void update(DiscordMessage message, boolean alone) throws DiscordRequestException {
        try {
            callback.editMessage(message);
        } catch (DiscordRequestException rejected) {
            if (rejected.error() != DiscordError.MESSAGE_GONE) {
                throw rejected;
            }
            callback.reply(message, alone);
        }
    }

    /// Discord calls it a failure when nothing comes back, so something does, and is gone at once.
    private void saysNothing() throws DiscordRequestException {
        if (inPlace) {
            callback.deferEdit();
        } else {
            callback.deferReply(true);
            callback.deleteOriginal();
        }
    }
}
