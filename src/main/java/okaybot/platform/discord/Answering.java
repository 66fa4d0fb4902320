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
record Answering(AnswerService service, Interaction interaction, Callback callback, int page, boolean inPlace) {
    /// An answer that takes longer is promised first. What is left of Discord's 3 seconds is for the way there.
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /// So long it may take to learn who will see a promised answer.
    private static final Duration GUESS = Duration.ofMillis(200);

    void answer(Request request) throws Rejected, ExecutionException, InterruptedException {
        var reply = begun(() -> service.answer(request));
        var left = Duration.between(Instant.now(), interaction.arrived().plus(PATIENCE));
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

    private void promise(Request request) throws Rejected, InterruptedException {
        if (inPlace) {
            callback.deferUpdate();
        } else {
            callback.deferMessage(isAlone(expected(request)));
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
        return visibility == Visibility.PRIVATE && !interaction.inBotChat();
    }

    private void show(Optional<Reply> reply) throws Rejected {
        if (reply.isPresent()) {
            show(reply.get());
        } else {
            saysNothing();
        }
    }

    private void show(Reply reply) throws Rejected {
        var messages = RenderedAnswer.of(reply.answer(), interaction.asker());
        var pages = messages.pages();
        var alone = isAlone(reply.visibility());
        showFirst(pages.get(Math.min(page, pages.size() - 1)), alone);
        for (var more : messages.hasPageButtons() ? List.<DiscordMessage>of() : pages.subList(1, pages.size())) {
            callback.followUp(more, alone);
        }
    }

    private void showFirst(DiscordMessage first, boolean alone) throws Rejected {
        if (inPlace && (!alone || interaction.onPrivateMessage())) {
            update(first, alone);
        } else {
            callback.message(first, alone);
        }
    }

    private void update(DiscordMessage message, boolean alone) throws Rejected {
        try {
            callback.update(message);
        } catch (Rejected rejected) {
            if (rejected.trouble() != Trouble.MESSAGE_GONE) {
                throw rejected;
            }
            callback.message(message, alone);
        }
    }

    /// Discord calls it a failure when nothing comes back, so something does, and is gone at once.
    private void saysNothing() throws Rejected {
        if (inPlace) {
            callback.deferUpdate();
        } else {
            callback.deferMessage(true);
            callback.delete();
        }
    }
}
