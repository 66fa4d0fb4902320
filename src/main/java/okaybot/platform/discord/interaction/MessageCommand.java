package okaybot.platform.discord.interaction;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import okaybot.platform.discord.rest.DiscordRequestException;

/// A command in the context menu of messages, where Discord lists it under "Apps".
public interface MessageCommand {
    /// Its name in the menu. The English one identifies it.
    ///
    /// @return at most 32 characters (Discord, Application Command Naming)
    String name(Locale locale);

    /// What a user needs to be allowed in a channel so that Discord offers it there. A server's admins can change that.
    default Set<Permission> permissions() {
        return Set.of();
    }

    /// Where Discord offers it.
    default Set<InteractionContextType> contexts() {
        return InteractionContextType.ALL;
    }

    /// To what the bot has to be added so that Discord offers it: to the server, or to the user's account.
    default Set<IntegrationType> integrationTypes() {
        return IntegrationType.ALL;
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
