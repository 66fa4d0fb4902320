package okaybot.platform.discord.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.Subcommand;
import okaybot.platform.discord.interaction.InteractionData;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.text.CommandDescriptions;

/// The slash commands and those in context menus as Discord shall have them.
///
/// @param commands as JSON (Discord, Bulk Overwrite Global Application Commands)
record CommandList(List<DataObject> commands) {
    /// The entry point of an app with an Activity. Discord refuses a list without it (error 50240).
    private static final int ENTRY_POINT = 4;
    private static final Set<String> KEPT_OF_ENTRY_POINT = Set.of("id", "type", "name", "name_localizations",
            "description",
            "description_localizations", "default_member_permissions", "integration_types", "contexts", "nsfw",
            "handler");

    static CommandList of(AnswerService service, MessageCommands messageCommands) {
        var translations = CommandLocalizations.fromBundles(CommandDescriptions.BUNDLE,
                CommandDescriptions.NAMES_BUNDLE);
        var subcommands = service.subcommands();
        var slashCommands = service.commands().all().stream().map(command -> toCommandData(command,
                subcommands.apply(command.name()), translations));
        return new CommandList(Stream.concat(slashCommands, messageCommands.toCommandData())
                .map(CommandData::toData).toList());
    }

    /// The list to send to Discord; empty if Discord has it already.
    ///
    /// @param known what Discord has
    Optional<DataArray> updateOf(DataArray known) {
        var byEntryPoint = known.stream(DataArray::getObject)
                .collect(Collectors.partitioningBy(command -> command.getInt("type", 1) == ENTRY_POINT));
        if (normalize(byEntryPoint.getOrDefault(false, List.of())).equals(normalize(commands))) {
            return Optional.empty();
        }
        var entryPoints = byEntryPoint.getOrDefault(true, List.of()).stream().map(CommandList::withoutReadOnlyFields);
        return Optional.of(DataArray.fromCollection(Stream.concat(commands.stream(), entryPoints).toList()));
    }

    private static DataObject withoutReadOnlyFields(DataObject entryPoint) {
        var kept = DataObject.empty();
        KEPT_OF_ENTRY_POINT.stream().filter(key -> !entryPoint.isNull(key))
                .forEach(key -> kept.put(key, entryPoint.get(key)));
        return kept;
    }

    /// A form in which equal commands are equal, by name, because Discord does not keep the order. Empty if a command has parts
    /// that JDA does not know: then it is none of ours.
    private static Optional<Map<String, Map<String, Object>>> normalize(List<DataObject> commands) {
        try {
            return Optional.of(commands.stream().map(CommandData::fromData).collect(Collectors.toMap(
                    command -> command.getType() + command.getName(),
                    command -> DataObject.fromJson(command.toData().toJson()).toMap())));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static CommandData toCommandData(Command command, List<Subcommand> subcommands,
            LocalizationFunction translations) {
        var data = Commands.slash(command.name(), command.spec().description())
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL)
                .setDefaultPermissions(command.spec().isForAdmins()
                        ? DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)
                        : DefaultMemberPermissions.ENABLED)
                .setLocalizationFunction(translations);
        return subcommands.isEmpty()
                ? data.addOptions(options(command))
                : data.addSubcommands(new SubcommandDataFactory(command.name()).all(subcommands));
    }

    private static List<OptionData> options(Command command) {
        var options = new ArrayList<OptionData>();
        command.spec().option().ifPresent(option -> options.add(
                new OptionData(OptionType.STRING, option.name(), option.description(), false, true)));
        if (!command.spec().isPersonal()) {
            options.add(new OptionData(OptionType.BOOLEAN, InteractionData.PRIVATE_OPTION,
                    CommandDescriptions.ofSharedOption(InteractionData.PRIVATE_OPTION)));
        }
        return options;
    }
}
