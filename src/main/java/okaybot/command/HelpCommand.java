package okaybot.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Completion;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.command.api.NamedCommand;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// Lists all commands by what people want, or explains a group of them or one.
final class HelpCommand extends LookupCommand<Named> {
    static final String NAME = "help";
    private static final int EXAMPLE_EPISODE = 8;
    private final Supplier<List<Command>> commands;

    HelpCommand(Supplier<List<Command>> commands) {
        super(CommandSpec.named(NAME).group(CommandGroup.YOU).role(CommandRole.HELP), CommandOption.of(NAME, "command",
                (typed, locale) -> HelpMessages.in(locale).unknown(typed), lore -> commandsAndGroups(commands, lore)));
        this.commands = commands;
    }

    private static List<Named> commandsAndGroups(Supplier<List<Command>> commands, Lore lore) {
        return Stream.<Named>concat(commands.get().stream().map(NamedCommand::new),
                Stream.of(CommandGroup.values()).map(group -> keyword(group, lore.locale()))).toList();
    }

    /// Its id is not the name of a command, such as `show`.
    private static Keyword keyword(CommandGroup group, Locale locale) {
        return Keyword.of("all-" + group.name().toLowerCase(Locale.ROOT), title(group, HelpMessages.in(locale)));
    }

    private static String title(CommandGroup group, HelpMessages messages) {
        return switch (group) {
            case SHOW -> messages.showGroup();
            case STORY -> messages.storyGroup();
            case SEASON2 -> messages.season2Group();
            case YOU -> messages.youGroup();
            case ADMINS -> messages.adminGroup();
        };
    }

    private Stream<Command> commands(CommandGroup group) {
        return commands.get().stream().filter(command -> command.spec().group() == group);
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var messages = HelpMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        for (var group : CommandGroup.values()) {
            builder.fact(title(group, messages),
                    commands(group).map(command -> "/" + command.name()).collect(Collectors.joining(" · ")));
            builder.choice(title(group, messages), NAME, keyword(group, lore.locale()).id());
        }
        builder.text(List.of(messages.more(), messages.covered()));
        if (request.viewer().admin() && !request.place().isPrivateChat()) {
            builder.heading(messages.admins()).fact("/settings answer only", messages.answerOnly())
                    .fact("/settings spoilers ceiling " + EXAMPLE_EPISODE, messages.ceiling(EXAMPLE_EPISODE))
                    .fact("/settings reports here", messages.reportsHere());
        }
        return builder.choice(messages.about(), "about", "").build(messages.title(), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Named named, Lore lore) {
        return named instanceof NamedCommand(var command)
                ? page(command, lore)
                : Stream.of(CommandGroup.values())
                        .filter(group -> keyword(group, lore.locale()).id().equals(named.id()))
                        .map(group -> page(group, lore)).findFirst().orElseThrow();
    }

    private Answer page(CommandGroup group, Lore lore) {
        var messages = HelpMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        commands(group).forEach(command -> builder.fact(usage(command), command.spec().description(lore.locale())));
        return builder.choice(messages.allCommands(), NAME, "").build(title(group, messages),
                new CommandLine(NAME, keyword(group, lore.locale()).id()));
    }

    private static Answer page(Command command, Lore lore) {
        var messages = HelpMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore).text(command.spec().description(lore.locale()));
        command.spec().option().ifPresent(option -> {
            builder.fact(option.name(), messages.mayBeLeftOut(option.description(lore.locale())));
            if (command.spec().isLookUp()) {
                addExample(builder, command.name(), option.complete(lore, "", 0));
            }
        });
        return builder.choice("/" + command.name(), command.name(), "")
                .build(usage(command), new CommandLine(NAME, command.name()));
    }

    /// Others may press it too, so it must not change anything.
    private static void addExample(AnswerBuilder builder, String command, List<Completion> completions) {
        completions.stream().findFirst().ifPresent(example -> builder.choice("/" + command + " " + example.value(),
                command, example.value()));
    }

    private static String usage(Command command) {
        return "/" + command.name() + command.spec().option().map(option -> " [" + option.name() + "]").orElse("");
    }
}
