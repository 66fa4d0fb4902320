package okaybot.platform.discord.interaction;

import net.dv8tion.jda.api.utils.data.DataObject;

/// What an interaction is, as far as it is answered in different ways (Discord, Interaction Type, Application Command Type, and
/// Component Type).
enum InteractionKind {
    COMMAND,
    /// A command in the context menu of a message.
    MESSAGE_COMMAND, BUTTON, SELECT,
    /// The entry in a form.
    MODAL, AUTOCOMPLETE,
    /// A command or a press of nobody knows whom.
    ANONYMOUS,
    /// A command or a press in nobody knows which guild.
    NOWHERE, OTHER;

    /// @param json the gateway's event, see [InteractionPayload]
    static InteractionKind of(DataObject json) {
        return switch (json.getInt("type")) {
            case 2 -> ofCommand(json.getObject("data").getInt("type", 1));
            case 3 -> ofComponent(json.getObject("data").getInt("component_type", 2));
            case 4 -> AUTOCOMPLETE;
            case 5 -> MODAL;
            default -> OTHER;
        };
    }

    /// Whether its answer depends on who has sent it, and where.
    boolean dependsOnSender() {
        return this != AUTOCOMPLETE && this != OTHER;
    }

    private static InteractionKind ofCommand(int type) {
        return switch (type) {
            case 1 -> COMMAND;
            case 3 -> MESSAGE_COMMAND;
            default -> OTHER;
        };
    }

    private static InteractionKind ofComponent(int type) {
        return switch (type) {
            case 2 -> BUTTON;
            case 3, 8 -> SELECT;
            default -> OTHER;
        };
    }
}
