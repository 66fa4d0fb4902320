package okaybot.search.statement;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;

/// All statements of a lore, in the order of the content.
public final class StatementCatalog {
    private final List<Statement> statements;
    private final Map<String, Statement> byKey = new HashMap<>();
    private final Map<String, List<Statement>> byPage;

    private StatementCatalog(List<Statement> statements) {
        this.statements = List.copyOf(statements);
        statements.forEach(statement -> byKey.putIfAbsent(statement.key(), statement));
        byPage = statements.stream().collect(Collectors.groupingBy(Statement::page));
    }

    /// Collects everything that a lore says.
    ///
    /// @param lore what a reader may know of; it is not kept
    public static StatementCatalog of(Lore lore) {
        var english = StatementCollector.collect(lore.inEnglish(), Claim::endsSentence);
        return new StatementCatalog(lore.localization().english().isEmpty() ? english : translate(english, lore));
    }

    /// A translation may end its sentences elsewhere, but holds the same statements. They keep what they are found by.
    private static List<Statement> translate(List<Statement> english, Lore lore) {
        var ends = Collections.newSetFromMap(new IdentityHashMap<Claim, Boolean>());
        var translated = lore.claims().iterator();
        lore.inEnglish().claims().forEach(claim -> {
            var same = translated.next();
            if (claim.endsSentence()) {
                ends.add(same);
            }
        });
        var shown = StatementCollector.collect(lore, ends::contains);
        return IntStream.range(0, english.size()).mapToObj(i -> english.get(i).translatedAs(shown.get(i))).toList();
    }

    /// All statements, in the order of the content.
    public List<Statement> statements() {
        return statements;
    }

    /// The statements of a page, in the order of the content.
    ///
    /// @param page its line
    public List<Statement> onPage(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    /// The statement with a key; empty if the content has changed since.
    public Optional<Statement> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
