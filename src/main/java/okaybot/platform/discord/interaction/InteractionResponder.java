package okaybot.platform.discord.interaction;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.rest.AttachedFile;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;

/// Sends replies to an interaction. Discord accepts one callback within 3 seconds; after it, edits and follow-ups. A
/// deferral is a callback too. Not thread-safe.
public final class InteractionResponder {
    private final InteractionPayload interaction;
    private final DiscordRestClient client;
    private final LateReplies lateReplies;
    /// The callback that was sent; null before that.
    private @Nullable CallbackType callback;
    private boolean isDeferredEphemeral;

    /// @param lateReplies of all interactions
    InteractionResponder(InteractionPayload interaction, DiscordRestClient client, LateReplies lateReplies) {
        this.interaction = interaction;
        this.client = client;
        this.lateReplies = lateReplies;
    }

    LateReplies lateReplies() {
        return lateReplies;
    }

    /// Whether the callback has been sent, so that only edits and follow-ups are possible.
    boolean isAcknowledged() {
        return callback != null;
    }

    /// Replies to autocomplete.
    ///
    /// @param choices a JSON object
    void replyChoices(String choices) throws DiscordRequestException {
        sendCallback(CallbackType.AUTOCOMPLETE_CHOICES, choices, Optional.empty());
    }

    /// Opens a form. It must be the callback, and not that of a form.
    ///
    /// @param modal a JSON object
    public void openModal(String modal) throws DiscordRequestException {
        sendCallback(CallbackType.MODAL, modal, Optional.empty());
    }

    /// Sends a new message, or the one that was deferred.
    ///
    /// @param ephemeral whether only the user sees it; what was deferred as ephemeral stays so
    public void reply(DiscordMessage message, boolean ephemeral) throws DiscordRequestException {
        switch (callback) {
            case null -> sendCallback(CallbackType.MESSAGE, message.toJson(interaction.userId(), ephemeral),
                    message.file());
            case DEFERRED_MESSAGE -> sendDeferred(message, ephemeral);
            default -> sendFollowup(message, ephemeral);
        }
    }

    /// Who sees a deferred message cannot be changed later. So if it was deferred as public, it is deleted, and an
    /// ephemeral message is sent as a follow-up.
    private void sendDeferred(DiscordMessage message, boolean ephemeral) throws DiscordRequestException {
        if (ephemeral && !isDeferredEphemeral) {
            deleteOriginal();
            callback = CallbackType.DEFERRED_UPDATE;
            sendFollowup(message, true);
        } else {
            editOriginal(message);
        }
    }

    /// Edits the message with the button that was pressed.
    void editMessage(DiscordMessage message) throws DiscordRequestException {
        if (callback == null) {
            sendCallback(CallbackType.UPDATE, message.toJson(interaction.userId(), false), message.file());
        } else {
            editOriginal(message);
        }
    }

    /// Defers a new message. Does nothing after a callback.
    ///
    /// @param ephemeral whether only the user will see it
    public void deferReply(boolean ephemeral) throws DiscordRequestException {
        if (callback == null) {
            isDeferredEphemeral = ephemeral;
            sendCallback(CallbackType.DEFERRED_MESSAGE, DiscordMessage.deferral(ephemeral), Optional.empty());
        }
    }

    /// Acknowledges a press; the message with the button may be edited later. Does nothing after a callback.
    void deferEdit() throws DiscordRequestException {
        if (callback == null) {
            sendCallback(CallbackType.DEFERRED_UPDATE, CallbackType.NO_DATA, Optional.empty());
        }
    }

    /// Deletes the deferred message, or the one with the button, if it still exists.
    void deleteOriginal() throws DiscordRequestException {
        try {
            var _ = client.send(original(Method.DELETE), null, interaction.tokenExpiry());
        } catch (DiscordRequestException e) {
            if (e.error() != DiscordError.UNKNOWN_MESSAGE) {
                throw e;
            }
        }
    }

    /// Sends another message below the first one. It is repeated only if Discord has certainly not sent it.
    void sendFollowup(DiscordMessage message, boolean ephemeral) throws DiscordRequestException {
        var route = Route.Interactions.CREATE_FOLLOWUP.compile(interaction.applicationId(), interaction.token());
        var _ = client.sendOnce(route, message.toJson(interaction.userId(), ephemeral), message.file(),
                interaction.tokenExpiry());
    }

    private void editOriginal(DiscordMessage message) throws DiscordRequestException {
        var _ = client.send(original(Method.PATCH), message.toJson(interaction.userId(), false),
                message.file(), interaction.tokenExpiry());
    }

    private CompiledRoute original(Method method) {
        var route = method == Method.DELETE ? Route.Interactions.DELETE_FOLLOWUP : Route.Interactions.EDIT_FOLLOWUP;
        return route.compile(interaction.applicationId(), interaction.token(), "@original");
    }

    /// @param data a JSON object
    /// @throws DiscordRequestException with [DiscordError#ALREADY_ACKNOWLEDGED] if another process has answered the interaction
    private void sendCallback(CallbackType type, String data, Optional<AttachedFile> file)
            throws DiscordRequestException {
        if (Thread.currentThread().isVirtual() && lateReplies.areLikely(interaction.receivedAt())) {
            sendCallbackAtOnce(type, data, file);
        } else {
            deliverCallback(type, data, file);
        }
        callback = type;
    }

    /// A virtual thread that waits for a connection goes on only after all that wait for their turn.
    private void sendCallbackAtOnce(CallbackType type, String data, Optional<AttachedFile> file)
            throws DiscordRequestException {
        try {
            lateReplies.run(() -> deliverCallback(type, data, file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void deliverCallback(CallbackType type, String data, Optional<AttachedFile> file)
            throws DiscordRequestException {
        var route = Route.Interactions.CALLBACK.compile(interaction.id(), interaction.token());
        var body = type.toJson(data);
        try {
            var _ = client.sendOnce(route, body, file, interaction.callbackDeadline());
        } catch (DiscordRequestException e) {
            if (!e.isTemporary()) {
                throw e;
            }
            repeatCallback(route, body, file);
        }
    }

    /// Discord accepts only the first callback, so sending it again does no harm. The first may have arrived after all.
    private void repeatCallback(CompiledRoute route, String body, Optional<AttachedFile> file)
            throws DiscordRequestException {
        try {
            var _ = client.send(route, body, file, interaction.callbackDeadline());
        } catch (DiscordRequestException e) {
            if (e.error() != DiscordError.ALREADY_ACKNOWLEDGED) {
                throw e;
            }
        }
    }
}
