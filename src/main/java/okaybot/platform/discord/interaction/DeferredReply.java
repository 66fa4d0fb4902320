package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.place.Visibility;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.ControlModal;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.message.RefusedPicture;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;

/// Answers one request, and defers the reply if the answer takes long.
///
/// @param pressed the button, or one with the same effect as the command
/// @param inPlace whether the answer may replace the message with the button; it does so only if everyone who sees that
/// message may see the answer
record DeferredReply(AnswerService service, AnswerRenderer renderer, InteractionPayload interaction,
        InteractionResponder responder, CustomId pressed, Request request, boolean inPlace) {
    /// How long after an interaction its reply is deferred at the latest: Discord waits 3 seconds. Also when a reply is deferred of which
    /// nobody knows yet whether it is a form, which cannot be deferred.
    private static final Duration DEFER_AT_LATEST = Duration.ofMillis(2500);
    /// How long it may take at least to find out who will see a deferred reply.
    private static final Duration MIN_VISIBILITY_TIMEOUT = Duration.ofMillis(200);

    void answer() throws DiscordRequestException, ExecutionException, InterruptedException {
        answer(() -> service.answer(request));
    }

    /// @param answer makes the reply to the request; may take long
    void answer(Supplier<Optional<Reply>> answer)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        var watch = watch();
        Optional<DrawnReply> reply;
        try {
            reply = answer.get().map(DrawnReply::of);
        } finally {
            watch.end();
        }
        show(reply);
    }

    private LateReplies.Watch watch() {
        return pressed.action() == CustomId.Action.FORM
                ? responder.lateReplies().watch(interaction.receivedAt().plus(DEFER_AT_LATEST), this::defer)
                : responder.lateReplies().watchFrom(interaction.receivedAt(), this::defer);
    }

    /// Defers the reply, unless it is to be a form.
    void deferUnlessForm() throws DiscordRequestException, InterruptedException {
        if (pressed.action() != CustomId.Action.FORM) {
            defer();
        }
    }

    private void defer() throws DiscordRequestException, InterruptedException {
        if (inPlace) {
            responder.deferEdit();
        } else {
            responder.deferReply(isEphemeral(expectedVisibility()));
        }
    }

    private Visibility expectedVisibility() throws InterruptedException {
        try {
            return responder.lateReplies().startLookUp(() -> service.visibility(request))
                    .get(visibilityTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return Visibility.PRIVATE;
        }
    }

    private Duration visibilityTimeout() {
        var left = Duration.between(Instant.now(), interaction.receivedAt().plus(DEFER_AT_LATEST));
        return left.compareTo(MIN_VISIBILITY_TIMEOUT) > 0 ? left : MIN_VISIBILITY_TIMEOUT;
    }

    private boolean isEphemeral(Visibility visibility) {
        return visibility == Visibility.PRIVATE && !interaction.origin().isInBotDm();
    }

    /// @param drawn its answer
    private record DrawnReply(Reply reply, DrawnAnswer drawn) {
        static DrawnReply of(Reply reply) {
            return new DrawnReply(reply, DrawnAnswer.draw(reply.answer()));
        }
    }

    private void show(Optional<DrawnReply> reply) throws DiscordRequestException {
        var modal = reply.filter(_ -> canOpenModal())
                .flatMap(present -> ControlModal.of(present.reply().answer(), pressed));
        if (modal.isPresent()) {
            responder.openModal(modal.get());
        } else if (reply.isPresent()) {
            show(reply.get());
        } else {
            showNothing();
        }
    }

    private boolean canOpenModal() {
        return !responder.isAcknowledged() && interaction.kind() != InteractionKind.MODAL;
    }

    private void show(DrawnReply drawn) throws DiscordRequestException {
        try {
            send(drawn.reply(), drawn.drawn());
        } catch (DiscordRequestException e) {
            send(drawn.reply(), RefusedPicture.inWords(drawn.drawn(), e));
        }
    }

    private void send(Reply reply, DrawnAnswer drawn) throws DiscordRequestException {
        var rendered = renderer.render(drawn);
        var pages = rendered.pages();
        var ephemeral = isEphemeral(reply.visibility());
        var first = pages.get(Math.min(pressed.page(), pages.size() - 1));
        if (isReplacing(reply, ephemeral)) {
            editOrReply(first, ephemeral);
        } else {
            responder.reply(first, ephemeral);
        }
        for (var more : rendered.hasPageButtons() ? List.<DiscordMessage>of() : pages.subList(1, pages.size())) {
            responder.sendFollowup(more, ephemeral);
        }
    }

    /// An error stands beside the message, so that its buttons can still be pressed.
    private boolean isReplacing(Reply reply, boolean ephemeral) {
        return inPlace && !reply.answer().isError() && (!ephemeral || interaction.isMessagePrivate());
    }

    private void editOrReply(DiscordMessage message, boolean ephemeral) throws DiscordRequestException {
        try {
            responder.editMessage(message);
        } catch (DiscordRequestException e) {
            if (e.error() != DiscordError.UNKNOWN_MESSAGE) {
                throw e;
            }
            responder.reply(message, ephemeral);
        }
    }

    /// Discord shows an error when no reply comes, so one is sent and deleted at once.
    private void showNothing() throws DiscordRequestException {
        if (inPlace) {
            responder.deferEdit();
        } else {
            responder.deferReply(true);
            responder.deleteOriginal();
        }
    }
}
