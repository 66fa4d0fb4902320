package okaybot.command.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.answer.CommandLine;
import okaybot.lore.Lazy;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.search.name.LookupResult;
import okaybot.search.name.NameIndex;

/// Finds commands by name and by role.
public final class CommandRegistry {
    private static final Pattern LONE_COLONS = Pattern.compile("( :)+(?= |$)");

    private final List<Command> commands;
    private final Map<String, Command> byName;
    private final NameIndex<NamedCommand> names;
    /// The pages that were found, by the ids of their things.
    private final LoreCache<Map<String, CommandLine>> pages = new LoreCache<>(_ -> new ConcurrentHashMap<>());

    /// @param commands in the order in which people see them
    public CommandRegistry(List<Command> commands) {
        this.commands = List.copyOf(commands);
        this.names = new NameIndex<>(commands.stream().map(NamedCommand::new).toList());
        this.byName = commands.stream().collect(Collectors.toUnmodifiableMap(Command::name, command -> command));
    }

    /// A registry that is made when it is first needed, for a command that is one of its commands.
    public static Supplier<CommandRegistry> lazily(Supplier<List<Command>> commands) {
        return new Lazy<>(() -> new CommandRegistry(commands.get()));
    }

    public List<Command> all() {
        return commands;
    }

    /// In no order.
    public Set<String> names() {
        return byName.keySet();
    }

    public Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The command that a line asks for; for a line that reveals spoilers or shows sources, the command behind it.
    public Optional<Command> find(CommandLine line) {
        return find(line.question().name());
    }

    /// Whether a line asks for a command with this role, also if it reveals spoilers or shows sources.
    public boolean isFor(CommandLine line, CommandRole role) {
        return find(line).filter(command -> command.spec().hasRole(role)).isPresent();
    }

    /// The one command whose name is like this one.
    public Optional<Command> findMisspelt(String name) {
        return names.findWithoutSuggestions(name) instanceof LookupResult.Found<NamedCommand>(var found)
                ? Optional.of(found.command())
                : Optional.empty();
    }

    /// The commands whose names are most like this one; may be empty.
    public List<Command> similar(String name) {
        var found = switch (names.find(name)) {
            case LookupResult.Found<NamedCommand>(var command) -> List.of(command);
            case LookupResult.Ambiguous<NamedCommand>(var several) -> several;
            case LookupResult.NotFound<NamedCommand>(var some) -> some;
        };
        return found.stream().map(NamedCommand::command).toList();
    }

    /// The line that answers what there is to know about the thing with an id: of the first command that can, preferably with a
    /// constant answer.
    public Optional<CommandLine> pageOf(String id, Lore lore) {
        var known = pages.get(lore);
        var page = Optional.ofNullable(known.get(id)).or(() -> findPage(id, lore));
        page.ifPresent(found -> known.put(id, found));
        return page;
    }

    private Optional<CommandLine> findPage(String id, Lore lore) {
        var answering = commands.stream().filter(command -> command.spec().isLookUp() && command.spec().option()
                .filter(option -> option.containsId(lore, id)).isPresent()).toList();
        return answering.stream().filter(command -> command.spec().isConstant()).findFirst()
                .or(() -> answering.stream().findFirst()).map(command -> new CommandLine(command.name(), id));
    }

    /// The line about the subject of an answer: the page of a thing of the show, or a command about the show as a whole.
    public Optional<CommandLine> pageOfSubject(String id, Lore lore) {
        return lore.named(id).isPresent()
                ? pageOf(id, lore)
                : find(id).filter(command -> command.spec().isConstant())
                        .map(command -> CommandLine.of(command.name()));
    }

    /// Whether a line is about the show and holds nothing in somebody's own words: a command alone, or with an id.
    ///
    /// @param lore what the reader may know of
    public boolean isPage(CommandLine line, Lore lore) {
        return find(line.name()).map(Command::spec).filter(CommandSpec::isLookUp)
                .filter(spec -> line.argument().isEmpty()
                        || spec.option().filter(option -> option.containsId(lore, line.argument())).isPresent())
                .isPresent();
    }

    public Optional<Command> find(CommandRole role) {
        return commands.stream().filter(command -> command.spec().hasRole(role)).findFirst();
    }

    /// A command line that calls the command with a role.
    ///
    /// @throws IllegalStateException if no command has it
    public CommandLine line(CommandRole role, String argument) {
        return find(role).map(command -> new CommandLine(command.name(), argument))
                .orElseThrow(() -> new IllegalStateException("No command has the role " + role));
    }

    /// The line that asks what is wrong with the answer to a line, see [CommandRole#REPORT]. Empty if no command takes reports.
    public Optional<CommandLine> reportOf(CommandLine line) {
        return find(CommandRole.REPORT).map(report -> new CommandLine(report.name(),
                LONE_COLONS.matcher(line.text()).replaceAll("") + " :"));
    }

    /// Whether a line is about the asker or the place, so that its answer is for the asker alone.
    public boolean isPersonal(CommandLine line) {
        return find(line).filter(command -> command.spec().isPersonal()).isPresent();
    }

    /// A line that came from somebody's words, such as a link, a forwarded message or a report, as far as it may be run or
    /// offered to others: it can only ask about the show, and it never reveals.
    ///
    /// @return the line without a `reveal` in front; empty if it would do anything else than ask
    public Optional<CommandLine> asLookUp(CommandLine line) {
        return find(line).filter(command -> command.spec().isLookUp()).map(_ -> line.withoutReveal());
    }

    /// The line of a button that stands below somebody else's answer, as far as it may be run for the one who presses it: a
    /// look-up, the report of a mistake, or what a command does for everyone, see [Command#isForEveryone].
    ///
    /// @return the line without a `reveal` in front; empty if it would change anything
    public Optional<CommandLine> asChoiceForOthers(CommandLine line) {
        var isReport = isFor(line, CommandRole.REPORT);
        return asLookUp(line).or(() -> Optional.of(line.withoutReveal())
                .filter(asked -> isReport || isForEveryone(asked.question())));
    }

    private boolean isForEveryone(CommandLine line) {
        return find(line.name()).map(command -> command.isForEveryone(line.argument()))
                .orElseGet(() -> line.argument().isEmpty());
    }

    /// How many characters a line may have: as many as a question, unless it begins with the name of a command that changes
    /// something or is about the asker.
    public int maxLength(CommandLine line) {
        return find(line.name()).map(Command::spec).filter(spec -> !spec.isLookUp()).map(CommandSpec::maxLength)
                .orElse(CommandSpec.MAX_QUESTION_LENGTH);
    }

    /// The command of a line; empty if the line is longer than the command allows, so that it only begins with the same word.
    public Optional<Command> commandOf(CommandLine line) {
        return find(line.name()).filter(command -> line.text().length() <= command.spec().maxLength());
    }

    /// What a line asks in somebody's own words: its text if it begins with no command, or with `who`, which may begin a question; what
    /// stands behind the command for questions; empty for any other command.
    public Optional<String> questionIn(CommandLine line) {
        return isPlain(line)
                ? Optional.of(line.text())
                : commandOf(line).filter(command -> command.spec().hasRole(CommandRole.ASK)).map(_ -> line.argument());
    }

    /// A line with another question in place of the one in it, see [#questionIn].
    public CommandLine withQuestion(CommandLine line, String question) {
        return isPlain(line) ? CommandLine.parse(question) : new CommandLine(line.name(), question);
    }

    private boolean isPlain(CommandLine line) {
        return commandOf(line).filter(command -> !command.spec().hasRole(CommandRole.WHO)).isEmpty();
    }
}
