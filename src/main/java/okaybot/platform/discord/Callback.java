package okaybot.platform.discord;

import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The way back to the one who did something. Discord takes one callback, in 3 seconds; after a deferral, which is one
/// too, it takes edits and follow-ups. For one thread.
final class Callback {
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;

    private final Interaction interaction;
    /// What has been called back; 0 for nothing yet.
    private int called;

    Callback(Interaction interaction) {
        this.interaction = interaction;
    }

    /// Whether Discord has one, so that only edits and follow-ups are left.
    boolean isMade() {
        return called != 0;
    }

    /// Sends ways to finish what is being typed.
    void choices(DataObject choices) throws Rejected {
        call(CHOICES, choices);
    }

    /// A new message, or the one that a deferral has promised.
    ///
    /// @param alone whether only the asker sees it; a promised one always is so
    void message(DataObject message, boolean alone) throws Rejected {
        var shown = alone ? Messages.privately(message) : message;
        switch (called) {
            case 0 -> call(MESSAGE, shown);
            case DEFERRED_MESSAGE -> edit(message);
            default -> followUp(shown);
        }
    }

    /// Puts this in the place of the message with the button that was pressed.
    void update(DataObject message) throws Rejected {
        if (called == 0) {
            call(UPDATE, message);
        } else {
            edit(message);
        }
    }

    /// Promises a message to the asker alone. Whether everyone may see it is not known yet, and no promise can be changed.
    void deferMessage() throws Rejected {
        call(DEFERRED_MESSAGE, Messages.privately(DataObject.empty().put("flags", 0)));
    }

    /// Promises to put something in the place of the message, or not.
    void deferUpdate() throws Rejected {
        call(DEFERRED_UPDATE, DataObject.empty());
    }

    /// Deletes the promised message, or the one with the button.
    void delete() throws Rejected {
        Rest.send(interaction.jda(), original(Method.DELETE), null, interaction.expiry());
    }

    /// Another message behind the first one. It is sent once: a second try could make it two.
    void followUp(DataObject message) throws Rejected {
        var route = Route.Interactions.CREATE_FOLLOWUP.compile(interaction.application(), interaction.token());
        Rest.sendOnce(interaction.jda(), route, message, interaction.expiry());
    }

    private void edit(DataObject message) throws Rejected {
        Rest.send(interaction.jda(), original(Method.PATCH), message, interaction.expiry());
    }

    private CompiledRoute original(Method method) {
        var route = method == Method.DELETE ? Route.Interactions.DELETE_FOLLOWUP : Route.Interactions.EDIT_FOLLOWUP;
        return route.compile(interaction.application(), interaction.token(), "@original");
    }

    /// Discord takes the first one only, so it can be sent again and again.
    private void call(int type, DataObject data) throws Rejected {
        var route = Route.Interactions.CALLBACK.compile(interaction.id(), interaction.token());
        var body = DataObject.empty().put("type", type).put("data", data);
        try {
            Rest.send(interaction.jda(), route, body, interaction.deadline());
        } catch (Rejected rejected) {
            if (rejected.trouble() != Trouble.TAKEN) {
                throw rejected;
            }
        }
        called = type;
    }
}
