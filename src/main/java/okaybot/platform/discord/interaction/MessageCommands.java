package okaybot.platform.discord.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/// The commands in the context menu of messages.
///
/// @param commands at most 15 (Discord, Registering a Command)
public record MessageCommands(List<MessageCommand> commands) {
    private static final Locale NAME_LOCALE = Locale.ENGLISH;

    public MessageCommands {
        commands = List.copyOf(commands);
    }

    /// The command with a name.
    ///
    /// @param name as Discord sends it: the English one, whatever the user's language is
    public Optional<MessageCommand> find(String name) {
        return commands.stream().filter(command -> command.name(NAME_LOCALE).equals(name)).findFirst();
    }

    /// The command that has opened a form.
    ///
    /// @param formId the `custom_id` of the form
    Optional<MessageCommand> findByForm(String formId) {
        return commands.stream().filter(command -> command.ownsForm(formId)).findFirst();
    }

    /// The commands as Discord shall have them.
    public Stream<CommandData> toCommandData() {
        return commands.stream().map(MessageCommands::toCommandData);
    }

    private static CommandData toCommandData(MessageCommand command) {
        var name = command.name(NAME_LOCALE);
        var translations = Arrays.stream(DiscordLocale.values())
                .filter(locale -> locale != DiscordLocale.UNKNOWN && !command.name(locale.toLocale()).equals(name))
                .collect(Collectors.toMap(locale -> locale, locale -> command.name(locale.toLocale())));
        var data = Commands.message(name).setNameLocalizations(translations);
        return command.isForModerators()
                ? data.setContexts(InteractionContextType.GUILD).setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE))
                : data.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL);
    }
}
