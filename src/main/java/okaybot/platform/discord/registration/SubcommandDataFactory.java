package okaybot.platform.discord.registration;

import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.Parameter;
import okaybot.text.CommandDescriptions;

/// Describes the subcommands of a command to Discord.
record SubcommandDataFactory(String command) {
    List<SubcommandData> all(List<Subcommand> subcommands) {
        return subcommands.stream().map(this::data).toList();
    }

    private SubcommandData data(Subcommand subcommand) {
        return new SubcommandData(subcommand.name(), CommandDescriptions.ofSubcommand(command, subcommand.name()))
                .addOptions(subcommand.parameters().stream().map(parameter -> option(subcommand, parameter)).toList());
    }

    private OptionData option(Subcommand subcommand, Parameter parameter) {
        var description = CommandDescriptions.ofSubcommand(command, subcommand.name(), parameter.name());
        return switch (parameter.type()) {
            case Subcommand.WholeNumber(var min, var max) ->
                new OptionData(OptionType.INTEGER, parameter.name(), description).setRequiredRange(min, max);
            case Subcommand.Flag() -> new OptionData(OptionType.BOOLEAN, parameter.name(), description);
            case Subcommand.Channel() -> new OptionData(OptionType.CHANNEL, parameter.name(), description);
            case Subcommand.Role() -> new OptionData(OptionType.ROLE, parameter.name(), description);
            case Subcommand.OneOf(var words) -> withChoices(
                    new OptionData(OptionType.STRING, parameter.name(), description), words);
            case Subcommand.Completed _,Subcommand.Words _ ->
                new OptionData(OptionType.STRING, parameter.name(), description, false, true);
            case Subcommand.Text(var maxLength) ->
                new OptionData(OptionType.STRING, parameter.name(), description).setMaxLength(maxLength);
        };
    }

    private static OptionData withChoices(OptionData option, List<String> words) {
        words.forEach(word -> option.addChoice(word, word));
        return option;
    }
}
