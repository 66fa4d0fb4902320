package okaybot.platform.discord.interaction;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import okaybot.platform.discord.rest.DiscordRequestException;

/// A command in the context menu of messages, where Discord lists it under "Apps".
public interface MessageCommand {
    /// Its name in the menu. The English one identifies it.
    ///
    /// @return at most 32 characters (Discord, Application Command Naming)
    String name(Locale locale);

    /// Whether Discord offers it only in servers that the bot was added to, and only to those who may manage messages there. A
    /// server's admins can change who they are.
    default boolean isForModerators() {
        return false;
    }

    /// Whether a form belongs to it.
    ///
    /// @param formId the `custom_id` of the form
    default boolean ownsForm(String formId) {
        return false;
    }

    /// Replies to somebody who has filled in a form of it. Blocks until that is done.
    default void submit(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {}

    /// Replies to somebody who has chosen it. Blocks until that is done.
    ///
    /// @param message the one in whose menu it was chosen
    void run(InteractionPayload interaction, TargetMessage message, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException;
}
