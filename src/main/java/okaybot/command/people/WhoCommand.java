package okaybot.command.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Completion;
import okaybot.command.show.ShowMessages;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;
import okaybot.search.name.MentionFinder;
import okaybot.search.name.NameIndex;
import okaybot.text.Headings;

/// Whom and what a text names: their page, or if there are several, a choice of pages. Once they are found, the line has their ids
/// alone, such as `who moon-gang-tae show`, and nothing of the text.
public final class WhoCommand extends Command {
    private static final String NAME = "who";
    private static final String SHOW = "show";
    private static final int MAX_NAMED = 10;
    private static final int MAX_EXAMPLES = 3;

    private final Supplier<CommandRegistry> registry;
    private final LoreCache<MentionFinder> finders = new LoreCache<>(lore -> new MentionFinder(lore, SHOW));

    /// @param commands all, to find the pages
    public WhoCommand(Supplier<List<Command>> commands) {
        var names = new LoreCache<>(lore -> new NameIndex<>(people(lore)));
        super(CommandSpec.named(NAME).role(CommandRole.WHO).maxLength(CommandSpec.MAX_QUESTION_LENGTH)
                .option(CommandOption
                        .ofText(NAME, "text", (lore, typed, _) -> names.get(lore).suggest(typed).stream()
                                .map(named -> new Completion(named.id(), named.name(), named.detail())).toList())));
        registry = CommandRegistry.lazily(commands);
    }

    private static List<Named> people(Lore lore) {
        return Stream.<Named>concat(lore.roles().stream(), lore.people().stream()).toList();
    }

    /// The ids of all that is named; empty if nothing is.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        var isDone = typed.equals(CommandRole.NOBODY)
                || Stream.of(typed.split(" ", -1)).allMatch(id -> hasPage(id, lore));
        return Optional.of(isDone ? typed : named(typed, lore)).filter(ids -> !ids.isEmpty());
    }

    @Override
    public Optional<CommandLine> pageOf(String argument, Lore lore) {
        return Optional.of(pages(argument, lore)).filter(pages -> pages.size() == 1).map(List::getFirst);
    }

    private String named(String text, Lore lore) {
        return String.join(" ", finders.get(lore).find(text).stream().filter(id -> hasPage(id, lore)).limit(MAX_NAMED)
                .toList());
    }

    private boolean hasPage(String id, Lore lore) {
        return registry.get().pageOfSubject(id, lore).isPresent();
    }

    private List<CommandLine> pages(String ids, Lore lore) {
        return Stream.of(ids.split(" ", -1)).flatMap(id -> registry.get().pageOfSubject(id, lore).stream()).toList();
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.argument().isEmpty()) {
            return help(lore);
        }
        var ids = argument(request.argument(), lore).orElse(CommandRole.NOBODY);
        var pages = pages(ids, lore);
        return switch (pages.size()) {
            case 0 -> nobody(lore);
            case 1 -> registry.get().find(pages.getFirst()).orElseThrow()
                    .answer(request.withLine(pages.getFirst()), lore);
            default -> several(pages, new CommandLine(NAME, ids), lore);
        };
    }

    private static Answer help(Lore lore) {
        var messages = WhoMessages.in(lore.locale());
        var examples = lore.roles().stream().limit(MAX_EXAMPLES)
                .map(role -> new Choice(role.name(), new CommandLine(NAME, role.id()))).toList();
        return Answer.ofSentence(messages.whoIsThis(), messages.howToAsk(), examples, CommandLine.of(NAME),
                lore.locale());
    }

    private Answer nobody(Lore lore) {
        var messages = WhoMessages.in(lore.locale());
        var cast = registry.get().find(CommandRole.LOOK_UP)
                .map(command -> new Choice(ShowMessages.in(lore.locale()).wholeCast(), CommandLine.of(command.name())));
        return Answer.ofSentence(messages.nobodyNamed(), messages.knowsNames(lore.show().title()),
                cast.stream().toList(),
                new CommandLine(NAME, CommandRole.NOBODY), lore.locale());
    }

    private Answer several(List<CommandLine> pages, CommandLine line, Lore lore) {
        var messages = WhoMessages.in(lore.locale());
        var choices = pages.stream().map(page -> new Choice(label(page, lore), page)).toList();
        return Answer.ofSentence(messages.whoIsThis(), messages.severalNamed(), choices, line, lore.locale());
    }

    /// The name, or for a page of the show as a whole, its title.
    private static String label(CommandLine page, Lore lore) {
        return lore.named(page.argument())
                .map(named -> Headings.of(named.name(), lore.locale()))
                .orElseGet(() -> lore.show().title());
    }
}
