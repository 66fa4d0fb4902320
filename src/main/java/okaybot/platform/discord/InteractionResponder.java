package okaybot.platform.discord;

import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import okaybot.platform.discord.message.DiscordMessage;

/// The way back to the one who did something. Discord takes one callback, in 3 seconds; after a deferral, which is one
/// too, it takes edits and follow-ups. For one thread.
final class InteractionResponder {
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;

    private final InteractionPayload interaction;
    /// What has been called back; 0 for nothing yet.
    private int called;
    /// Whether what was promised is for the asker alone.
    private boolean promisedAlone;

    InteractionResponder(InteractionPayload interaction) {
        this.interaction = interaction;
    }

    /// Whether Discord has one, so that only edits and follow-ups are left.
    boolean isAcknowledged() {
        return called != 0;
    }

    /// Sends ways to finish what is being typed.
    ///
    /// @param choices a JSON object
    void replyChoices(String choices) throws DiscordRequestException {
        call(CHOICES, choices);
    }

    /// A new message, or the one that a deferral has promised.
    ///
    /// @param alone whether only the asker sees it; one that was promised so stays so
    void reply(DiscordMessage message, boolean alone) throws DiscordRequestException {
        switch (called) {
            case 0 -> call(MESSAGE, message.toJson(alone));
            case DEFERRED_MESSAGE -> keepPromise(message, alone);
            default -> sendFollowup(message, alone);
        }
    }

    /// Who sees a promised message cannot be changed any more: one that is for the asker alone comes without it.
    private void keepPromise(DiscordMessage message, boolean alone) throws DiscordRequestException {
        if (alone && !promisedAlone) {
            deleteOriginal();
            called = DEFERRED_UPDATE;
            sendFollowup(message, true);
        } else {
            edit(message);
        }
    }

    /// Puts this in the place of the message with the button that was pressed.
    void editMessage(DiscordMessage message) throws DiscordRequestException {
        if (called == 0) {
            call(UPDATE, message.toJson(false));
        } else {
            edit(message);
        }
    }

    /// Promises a message, unless something was promised before.
    ///
    /// @param alone whether only the asker will see it
    void deferReply(boolean alone) throws DiscordRequestException {
        if (called == 0) {
            promisedAlone = alone;
            call(DEFERRED_MESSAGE, "{\"flags\":" + DiscordMessage.flags(alone) + "}");
        }
    }

    /// Promises to put something in the place of the message, or not, unless something was promised before.
    void deferEdit() throws DiscordRequestException {
        if (called == 0) {
            call(DEFERRED_UPDATE, "{}");
        }
    }

    /// Deletes the promised message, or the one with the button, unless somebody was quicker.
    void deleteOriginal() throws DiscordRequestException {
        try {
            DiscordRestClient.send(interaction.jda(), original(Method.DELETE), null, interaction.tokenExpiry());
        } catch (DiscordRequestException rejected) {
            if (rejected.error() != DiscordError.MESSAGE_GONE) {
                throw rejected;
            }
        }
    }

    /// Another message behind the first one. It is sent once: a second try could make it two.
    void sendFollowup(DiscordMessage message, boolean alone) throws DiscordRequestException {
        var route = Route.Interactions.CREATE_FOLLOWUP.compile(interaction.applicationId(), interaction.token());
        DiscordRestClient.sendOnce(interaction.jda(), route, message.toJson(alone), interaction.tokenExpiry());
    }

    private void edit(DiscordMessage message) throws DiscordRequestException {
        DiscordRestClient.send(interaction.jda(), original(Method.PATCH), message.toJson(false),
                interaction.tokenExpiry());
    }

    private CompiledRoute original(Method method) {
        var route = method == Method.DELETE ? Route.Interactions.DELETE_FOLLOWUP : Route.Interactions.EDIT_FOLLOWUP;
        return route.compile(interaction.applicationId(), interaction.token(), "@original");
    }

    /// Discord takes the first one only, so it can be sent again and again.
    private void call(int type, String data) throws DiscordRequestException {
        var route = Route.Interactions.CALLBACK.compile(interaction.id(), interaction.token());
        try {
            DiscordRestClient.send(interaction.jda(), route, "{\"type\":" + type + ",\"data\":" + data + "}",
                    interaction.callbackDeadline());
        } catch (DiscordRequestException rejected) {
            if (rejected.error() != DiscordError.TAKEN) {
                throw rejected;
            }
        }
        called = type;
    }
}
