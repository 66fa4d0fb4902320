package okaybot.answer.followup;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.spelling.Spellings;
import okaybot.search.statement.Statement;
import okaybot.search.word.Clauses;

/// Tells of whom the last answers were, for whom a pronoun may stand.
///
/// @param interpreter finds the names
record SpokenOf(LineInterpreter interpreter, Lore lore) {
    /// Whom or what a page is about, if that is not the show as a whole.
    Stream<Named> named(CommandLine page) {
        return named(page.argument());
    }

    private Stream<Named> named(String id) {
        return lore.named(id).stream();
    }

    /// The people of the last answers, the likeliest first: whom the last one is about, whose words it tells, whom else it names, and
    /// then those before.
    ///
    /// @param pages of the answers, the last first
    /// @param shown the statements of the last one
    List<Named> people(List<CommandLine> pages, List<Statement> shown) {
        var last = Stream.concat(pages.stream().limit(1).map(CommandLine::argument),
                shown.stream().map(Statement::subject)).distinct().toList();
        return Stream.of(last.stream().flatMap(this::named), last.stream().flatMap(this::authors),
                shown.stream().flatMap(this::inStatement),
                pages.stream().skip(1).flatMap(page -> Stream.concat(named(page), authors(page.argument()))))
                .flatMap(people -> people).filter(ClauseSubjects::isSomebody).distinct().toList();
    }

    /// Those who wrote a source.
    private Stream<Named> authors(String id) {
        return lore.sources().stream().filter(source -> source.id().equals(id))
                .flatMap(source -> source.author().stream())
                .flatMap(author -> lore.named().filter(ClauseSubjects::isSomebody)
                        .filter(person -> author.startsWith(person.name())));
    }

    private Stream<Named> inStatement(Statement statement) {
        var told = statement.label() + " " + statement.text();
        // Each clause by itself as well: a pronoun in a later one hides whom an earlier one names.
        var spelt = Clauses.of(told).all().stream().flatMap(clause -> interpreter.named(clause, lore).stream()
                .filter(other -> Spellings.areIn(clause, other)));
        return Stream.of(named(statement.speaker()), spelt, interpreter.named(told, lore).stream())
                .flatMap(people -> people);
    }
}
