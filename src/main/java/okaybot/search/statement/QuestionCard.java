package okaybot.search.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The few statements that answer a question, as a line can carry them: the id of a subject and the keys of the statements.
///
/// @param subject whose page they stand on
public record QuestionCard(String subject, List<Statement> statements) {
    public static final int MAX_STATEMENTS = 3;

    public QuestionCard {
        statements = List.copyOf(statements);
    }

    /// Reads what [#text] writes; empty if it is something else, or the content has changed since.
    public static Optional<QuestionCard> parse(String text, StatementCatalog catalog) {
        var words = text.split(" ", -1);
        if (words.length < 2 || words.length > 1 + MAX_STATEMENTS) {
            return Optional.empty();
        }
        var statements = Arrays.stream(words).skip(1).map(catalog::find).flatMap(Optional::stream).toList();
        return Optional.of(new QuestionCard(words[0], statements))
                .filter(card -> card.statements.size() == words.length - 1);
    }

    /// Such as `moon-gang-tae 1x2y3z`.
    public String text() {
        return Stream.concat(Stream.of(subject), statements.stream().map(Statement::key))
                .collect(Collectors.joining(" "));
    }

    /// The statement that answers best.
    public Statement first() {
        return statements.getFirst();
    }
}
