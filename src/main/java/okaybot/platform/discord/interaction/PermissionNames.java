package okaybot.platform.discord.interaction;

import java.util.Locale;
import net.dv8tion.jda.api.Permission;

/// The names of permissions as Discord's apps show them. Admins look for them in their own app, whose language is that of the one
/// who asks.
public final class PermissionNames {
    private PermissionNames() {}

    public static String of(Permission permission, Locale locale) {
        return of(permission, InteractionMessages.in(locale));
    }

    static String of(Permission permission, InteractionMessages messages) {
        return switch (permission) {
            case VIEW_CHANNEL -> messages.viewChannels();
            case VOICE_CONNECT -> messages.connect();
            case MESSAGE_SEND -> messages.sendMessages();
            case MESSAGE_SEND_IN_THREADS -> messages.sendMessagesInThreads();
            case CREATE_PUBLIC_THREADS -> messages.createPublicThreads();
            case CREATE_SCHEDULED_EVENTS -> messages.createEvents();
            case MESSAGE_HISTORY -> messages.readMessageHistory();
            case MESSAGE_ATTACH_FILES -> messages.attachFiles();
            case MESSAGE_MANAGE -> messages.manageMessages();
            default -> permission.getName();
        };
    }
}
