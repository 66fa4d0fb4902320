package okaybot.search.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Lore;

/// All statements of a lore, in the order of the content.
public final class StatementCatalog {
    private final List<Statement> statements;
    private final Map<String, Statement> byKey = new HashMap<>();

    private StatementCatalog(List<Statement> statements) {
        this.statements = List.copyOf(statements);
        statements.forEach(statement -> byKey.putIfAbsent(statement.key(), statement));
    }

    /// Collects everything that a lore says.
    ///
    /// @param lore what a reader may know of; it is not kept
    public static StatementCatalog of(Lore lore) {
        return new StatementCatalog(StatementCollector.collect(lore));
    }

    public List<Statement> statements() {
        return statements;
    }

    /// The statement with a key; empty if the content has changed since.
    public Optional<Statement> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
