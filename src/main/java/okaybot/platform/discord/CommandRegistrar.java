package okaybot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.command.api.Command;
import okaybot.text.CommandDescriptions;

/// Tells Discord which commands there are: all in one request, and only when Discord knows others. What it knows it is
/// asked, so that nothing need be kept here and every process comes to the same conclusion.
final class CommandRegistrar {
    private CommandRegistrar() {}

    /// Blocks; what goes wrong is an exception of JDA's.
    static void register(JDA jda, List<Command> commands) {
        var wanted = commands.stream().map(CommandRegistrar::command).toList();
        var known = jda.retrieveCommands(true).complete().stream().map(CommandData::fromCommand).toList();
        if (!told(known).equals(told(wanted))) {
            jda.updateCommands().addCommands(wanted).complete();
        }
    }

    /// What Discord is told of each command, by name. Not by the order, which Discord does not keep.
    private static Map<String, Map<String, Object>> told(List<CommandData> commands) {
        return commands.stream().collect(Collectors.toMap(
                command -> command.getType() + command.getName(),
                command -> DataObject.fromJson(command.toData().toJson()).toMap()));
    }

    private static CommandData command(Command command) {
        var options = new ArrayList<OptionData>();
        command.spec().option().ifPresent(option -> options.add(
                new OptionData(OptionType.STRING, option.name(), option.description(), false, true)));
        if (!command.spec().isPersonal()) {
            options.add(new OptionData(OptionType.BOOLEAN, InteractionData.PRIVATE_OPTION,
                    CommandDescriptions.ofSharedOption(InteractionData.PRIVATE_OPTION)));
        }
        return Commands.slash(command.name(), command.spec().description())
                .addOptions(options)
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL)
                .setDefaultPermissions(command.spec().isForAdmins()
                        ? DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)
                        : DefaultMemberPermissions.ENABLED)
                .setLocalizationFunction(CommandLocalizations.all());
    }
}
