package okaybot.platform.discord.interaction;

import net.dv8tion.jda.api.utils.data.DataObject;

/// The message in whose context menu a command was chosen. Discord sends its content with the interaction, without the privileged
/// intent (Discord, Message Content Intent).
///
/// @param json as Discord sends it (Discord, Message Object), which may lack anything
public record TargetMessage(DataObject json) {
    /// Empty if Discord has not sent the message.
    public String id() {
        return json.getString("id");
    }

    /// The text as its author wrote it, with markdown; empty if there is none.
    public String content() {
        return json.getString("content");
    }
}
