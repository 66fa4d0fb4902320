package okaybot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What somebody did with the bot, as Discord tells it.
///
/// JDA's own interactions are made from its cache: they fail for a channel that it does not know, and leave out what it has
/// no name for.
///
/// @param json the gateway's event (Discord, Interaction Object); nobody else reads it
/// @param receivedAt when it came
record InteractionPayload(JDA jda, DataObject json, Instant receivedAt) {
    /// Discord, Receiving and Responding: so long it waits for the callback.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /// Discord, Receiving and Responding: so long after it takes edits and follow-ups.
    private static final Duration TOKEN = Duration.ofMinutes(15);

    /// What was done.
    enum Kind {
        COMMAND, BUTTON, AUTOCOMPLETE, OTHER
    }

    Kind kind() {
        return switch (json.getInt("type")) {
            case 2 -> data().getInt("type") == 1 ? Kind.COMMAND : Kind.OTHER;
            case 3 -> data().getInt("component_type") == 2 ? Kind.BUTTON : Kind.OTHER;
            case 4 -> Kind.AUTOCOMPLETE;
            default -> Kind.OTHER;
        };
    }

    /// What was typed or pressed.
    InteractionData interactionData() {
        return new InteractionData(data());
    }

    private DataObject data() {
        return json.getObject("data");
    }

    String id() {
        return json.getString("id");
    }

    String token() {
        return json.getString("token");
    }

    String applicationId() {
        return json.getString("application_id");
    }

    /// When it is too late for the callback.
    Instant callbackDeadline() {
        return receivedAt.plus(PATIENCE);
    }

    /// When it is too late for edits and follow-ups.
    Instant tokenExpiry() {
        return receivedAt.plus(TOKEN);
    }

    /// Who did it: Discord's id of the person.
    String userId() {
        return json.optObject("member").orElse(json).getObject("user").getString("id");
    }

    /// Whether the asker has a right in the channel. Nobody has any in a chat without a server.
    boolean userHasPermission(Permission right) {
        return json.optObject("member").map(member -> has(member.getString("permissions", "0"), right)).orElse(false);
    }

    /// Whether the bot has a right in the channel.
    boolean botHasPermission(Permission right) {
        return has(json.getString("app_permissions", "0"), right);
    }

    /// Whether the bot was added to the server, not only to the account of the asker.
    boolean isBotInstalledInGuild() {
        return guildId().isPresent()
                && json.optObject("authorizing_integration_owners").filter(owners -> owners.hasKey("0")).isPresent();
    }

    private static boolean has(String rights, Permission right) {
        var wanted = right.getRawValue() | Permission.ADMINISTRATOR.getRawValue();
        return (Long.parseUnsignedLong(rights) & wanted) != 0;
    }

    Optional<String> guildId() {
        return Optional.ofNullable(json.getString("guild_id", null));
    }

    String channelId() {
        return json.getString("channel_id");
    }

    /// What Discord tells of the channel; empty if it tells nothing.
    DataObject channel() {
        return json.optObject("channel").orElseGet(DataObject::empty);
    }

    /// Whether it is the chat of the asker with the bot, which nobody else reads.
    boolean isInBotDm() {
        return json.getString("context", "").equals(InteractionContextType.BOT_DM.getType());
    }

    /// Whether nobody but the asker sees the message with the button.
    boolean isMessagePrivate() {
        var flags = json.optObject("message").map(message -> message.getInt("flags", 0)).orElse(0);
        return isInBotDm() || (flags & MessageFlag.EPHEMERAL.getValue()) != 0;
    }
}
