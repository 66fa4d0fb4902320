package okaybot.answer.interpret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupAnswers;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.name.PhraseFinder;
import okaybot.search.spelling.Spellings;

/// Says in words what a line is, and what was understood.
final class LineLabels {
    private static final int MAX_CHOICES = 5;

    private final CommandRegistry commands;

    LineLabels(CommandRegistry commands) {
        this.commands = commands;
    }

    /// A button for a line: the name of what it asks about, or else the line itself.
    Choice choice(CommandLine line, Lore lore) {
        var isPage = commands.pageOf(line.argument(), lore).filter(line::equals).isPresent();
        return new Choice(thing(line, lore).filter(thing -> isPage && !(thing instanceof Keyword)).map(Named::name)
                .orElseGet(() -> text(line, lore)), line);
    }

    /// The pages of some things.
    Set<CommandLine> pages(List<? extends Named> things, Lore lore) {
        return things.stream().flatMap(thing -> commands.pageOf(thing.id(), lore).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Asks back which of some lines is meant.
    ///
    /// @param isAmbiguous whether every word was understood
    Interpretation unclear(Set<CommandLine> lines, boolean isAmbiguous, Lore lore) {
        return lines.isEmpty()
                ? new Interpretation.Unknown()
                : new Interpretation.Unclear(
                        lines.stream().limit(MAX_CHOICES).map(line -> choice(line, lore)).toList(), isAmbiguous);
    }

    private String text(CommandLine line, Lore lore) {
        return thing(line, lore).map(thing -> "/" + line.name() + " " + thing.name()).orElse("/" + line.text());
    }

    private Optional<Named> thing(CommandLine line, Lore lore) {
        return commands.find(line).flatMap(command -> command.spec().option())
                .<Named>flatMap(option -> option.thing(lore, line.argument()));
    }

    /// Tells what was understood, if that is not what was typed.
    Optional<String> note(String typed, CommandLine meant, Lore lore) {
        return PhraseFinder.isSame(typed, meant.text())
                ? Optional.empty()
                : Optional.of(LookupAnswers.quote(typed) + " → " + text(meant, lore));
    }

    /// A note on a line that was simplified, with what was typed instead.
    String asTyped(String note, CommandLine simple, CommandLine typed) {
        return note.replace(LookupAnswers.quote(simple.text()), LookupAnswers.quote(typed.text()))
                .replace(LookupAnswers.quote(simple.argument()), LookupAnswers.quote(typed.argument()));
    }

    /// Tells which thing was understood, if what was typed is not its name.
    Optional<String> noteOnArgument(String typed, CommandLine meant, Lore lore) {
        return thing(meant, lore).filter(thing -> !thing.id().equals(typed) && !Spellings.isAny(thing, typed))
                .map(thing -> LookupAnswers.quote(typed) + " → "
                        + (thing instanceof Keyword word ? word.title() : thing.name()));
    }

    String silence(String topic, Lore lore) {
        return QuestionMessages.in(lore.locale()).sourcesSilent(topic);
    }

    /// That nothing is told of what the sources are silent on, with the nearest that they say. A page without an argument is an overview,
    /// of which nothing is near.
    Interpretation notSaid(Interpretation.Clear silent, Lore lore) {
        var isOverview = silent.line().argument().isEmpty();
        return new Interpretation.NotSaid(isOverview ? List.of(choice(silent.line(), lore)) : List.of(),
                Optional.of(silent).filter(_ -> !isOverview).map(near -> near.withNote(near.note()
                        .map(sentence -> sentence + " " + QuestionMessages.in(lore.locale()).nearestTold()))),
                silent.note());
    }
}
