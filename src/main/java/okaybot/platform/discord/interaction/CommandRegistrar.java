package okaybot.platform.discord.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.command.api.Command;
import okaybot.resilience.RetryingExecutor;
import okaybot.text.CommandDescriptions;

/// Registers the slash commands once the first shard is ready: all in one request, and only if they differ from those
/// that Discord has. Every process compares with Discord's list, so nothing has to be stored.
public final class CommandRegistrar implements EventListener, AutoCloseable {
    private final List<Command> commands;
    private final AtomicBoolean isStarted = new AtomicBoolean();
    private final RetryingExecutor executor = new RetryingExecutor("Discord: commands",
            "Discord: the commands could not be registered, retrying");

    public CommandRegistrar(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ReadyEvent ready && !isStarted.getAndSet(true)) {
            executor.execute(() -> register(ready.getJDA()));
        }
    }

    private void register(JDA jda) {
        var translations = CommandLocalizations.fromBundle(CommandDescriptions.BUNDLE);
        var wanted = commands.stream().map(command -> toCommandData(command, translations)).toList();
        var known = jda.retrieveCommands(true).complete().stream().map(CommandData::fromCommand).toList();
        if (!byName(known).equals(byName(wanted))) {
            jda.updateCommands().addCommands(wanted).complete();
        }
    }

    /// By name, because Discord does not keep the order.
    private static Map<String, Map<String, Object>> byName(List<CommandData> commands) {
        return commands.stream().collect(Collectors.toMap(
                command -> command.getType() + command.getName(),
                command -> DataObject.fromJson(command.toData().toJson()).toMap()));
    }

    private static CommandData toCommandData(Command command, LocalizationFunction translations) {
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
                .setLocalizationFunction(translations);
    }

    @Override
    public void close() {
        executor.close();
    }
}
