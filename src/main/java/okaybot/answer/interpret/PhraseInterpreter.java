package okaybot.answer.interpret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.interpret.TopicIndex.Topic;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.EpisodeNumber;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Source;
import okaybot.search.name.LookupResult;
import okaybot.search.name.PhraseFinder;

/// Finds the line that somebody means by a text that is not one, such as `who plays the nurse`.
final class PhraseInterpreter {
    private final String text;
    private final PhraseFinder.Result<Topic> found;
    private final Lore lore;
    private final TopicIndex index;
    private final CommandRegistry commands;
    private final LineLabels labels;

    /// @param found the topics in the text
    PhraseInterpreter(String text, PhraseFinder.Result<Topic> found, Lore lore, TopicIndex index,
            CommandRegistry commands, LineLabels labels) {
        this.text = text;
        this.found = found;
        this.lore = lore;
        this.index = index;
        this.commands = commands;
        this.labels = labels;
    }

    Interpretation interpret() {
        var whole = index.topics().meanings(text);
        if (!whole.isEmpty()) {
            return ofTopics(whole);
        }
        // A number alone may stand for anything.
        if (EpisodeNumber.parse(text, lore.vocabulary()).isPresent()
                && text.codePoints().anyMatch(Character::isLetter)) {
            return result(forAnyCommand(text).map(Set::of).orElse(Set.of()), Optional.empty());
        }
        // What can be ignored is no name: `that`.
        if (found.phrases().isEmpty() && !found.unknown()) {
            return new Interpretation.Unknown();
        }
        // A name may contain a short word for a topic. But what the sources are silent on is asked for of nobody.
        if (!TopicIndex.isSilent(found) && !(index.names().findPrecisely(text) instanceof LookupResult.NotFound)) {
            return ofNames(text);
        }
        var topics = found.phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!topics.stream().allMatch(Topic::isTitle)) {
            topics.removeIf(Topic::isTitle);
        }
        if (topics.isEmpty()) {
            return ofNames(found.others());
        }
        return found.unknown() ? ofTopicsAndNames(topics, found.others()) : ofTopics(topics);
    }

    /// What the sources are silent on comes first, and then what is most special: `season2 timeline` before `season2`.
    private Interpretation ofTopics(Set<Topic> topics) {
        var silent = silent(topics);
        var lines = topics.stream().filter(topic -> silent.isEmpty() || topic.silent().isPresent()).map(Topic::line)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var special = lines.stream().filter(line -> !line.argument().isEmpty()).map(CommandLine::name).toList();
        lines.removeIf(line -> line.argument().isEmpty() && special.contains(line.name()));
        if (lines.stream().anyMatch(line -> commands.asLookUp(line).isPresent())) {
            lines.removeIf(line -> commands.asLookUp(line).isEmpty());
        }
        return result(lines, silent);
    }

    private static Optional<String> silent(Set<Topic> topics) {
        return topics.stream().flatMap(topic -> topic.silent().stream()).findFirst();
    }

    private Interpretation ofNames(String names) {
        if (index.names().findEach(names).size() == 2) {
            var pair = forAnyCommand(names);
            if (pair.isPresent()) {
                return result(Set.of(pair.get()), Optional.empty());
            }
        }
        return switch (index.names().findWithoutSuggestions(names)) {
            case LookupResult.Found<Named>(var thing) -> result(labels.pages(List.of(thing), lore), Optional.empty());
            case LookupResult.Ambiguous<Named>(var things) when withoutAuthors(things).size() == 1 ->
                result(labels.pages(withoutAuthors(things), lore), Optional.empty());
            case LookupResult.Ambiguous<Named>(var things) ->
                labels.unclear(labels.pages(withoutAuthors(things), lore), !index.names().areSeveral(names), lore);
            case LookupResult.NotFound<Named>(var described) ->
                labels.unclear(labels.pages(described, lore), false, lore);
        };
    }

    /// Without those after whom a source is called that is named as well: what they wrote says who they are.
    private static List<Named> withoutAuthors(List<Named> things) {
        return things.stream().filter(thing -> !(thing instanceof Person)
                || things.stream().noneMatch(other -> other instanceof Source && other.sharesSpelling(thing))).toList();
    }

    /// The first command that takes an argument, such as two characters or an episode.
    private Optional<CommandLine> forAnyCommand(String argument) {
        return commands.all().stream().filter(command -> !command.spec().hasRole(CommandRole.WHO))
                .flatMap(command -> withArgument(command.name(), argument).stream()).findFirst();
    }

    /// A topic that is a command takes the names as its argument. Otherwise it is not clear which of the two is meant.
    private Interpretation ofTopicsAndNames(Set<Topic> topics, String names) {
        var silent = silent(topics);
        var lines = topics.stream().flatMap(topic -> withArgument(topic.line().name(), names).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var onlyCommands = topics.stream().allMatch(topic -> topic.line().argument().isEmpty());
        if (lines.size() == 1 && onlyCommands) {
            return result(lines, silent);
        }
        topics.forEach(topic -> lines.add(topic.line()));
        if (index.names().findWithoutSuggestions(names) instanceof LookupResult.Found<Named>(var thing)) {
            lines.addAll(labels.pages(List.of(thing), lore));
        }
        return labels.unclear(lines, false, lore);
    }

    /// Others may press the choice too. So it keeps what was typed only if that is a question about the show.
    private Optional<CommandLine> withArgument(String command, String names) {
        return commands.find(command).filter(found -> found.spec().isLookUp())
                .flatMap(found -> found.argument(names, lore))
                .map(argument -> new CommandLine(command, argument));
    }

    /// Commands about the asker are only offered.
    private Interpretation result(Set<CommandLine> lines, Optional<String> silent) {
        return Stream.of(lines).filter(all -> all.size() == 1).flatMap(Set::stream)
                .filter(line -> commands.asLookUp(line).isPresent()).findFirst()
                .<Interpretation>map(line -> silent
                        .map(topic -> Interpretation.Clear.silent(line, labels.silence(topic, lore)))
                        .orElseGet(() -> new Interpretation.Clear(line, labels.note(text, line, lore))))
                .orElseGet(() -> labels.unclear(lines, true, lore));
    }
}
