package okaybot.lore.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Quotation;
import okaybot.search.engine.MultilingualEngine;
import okaybot.search.statement.Statement;
import okaybot.search.statement.StatementCatalog;
import okaybot.yaml.YamlReader;

/// Checks that each question finds the statement first that says to answer it, by its words or because most of the questions that are like
/// it find it, and not only because it is the same: then it helps others to find it, too.
final class QuestionCheck {
    private static final String HINT = "use words that only this statement answers, or add them to `asking` or `synonyms`";

    private final YamlReader reader;
    private final Lore lore;
    private final MultilingualEngine engine;
    private final StatementCatalog catalog;

    QuestionCheck(YamlReader reader, Lore lore) {
        this.reader = reader;
        this.lore = lore;
        catalog = StatementCatalog.of(lore);
        engine = new MultilingualEngine(lore);
    }

    void check() {
        lore.claims().forEach(claim -> check(claim.asked(), in(claim, claim.asked()), isOf(claim)));
        lore.disputes().forEach(dispute -> check(dispute.asked(), in(dispute, dispute.asked()), isOf(dispute)));
        lore.quotations().forEach(
                quotation -> check(quotation.asked(), in(quotation, quotation.asked()), isOf(quotation)));
    }

    /// Checks the questions of a translation.
    ///
    /// @param places where they stand
    void checkTranslation(Lore translated, Map<String, TranslationFile.Entry> places) {
        var claims = translated.claims().iterator();
        lore.claims().forEach(
                claim -> check(added(claim.asked(), claims.next().asked()), in(places), isOf(claim)));
        lore.disputes().forEach(dispute -> check(added(dispute.asked(), translated.dispute(dispute.id()).asked()),
                in(places), isOf(dispute)));
        var quotations = translated.quotations().iterator();
        lore.quotations().forEach(quotation -> check(added(quotation.asked(), quotations.next().asked()), in(places),
                isOf(quotation)));
    }

    private static Predicate<Statement> isOf(Quotation quotation) {
        return found -> found.kind() == Statement.Kind.QUOTATION && found.reference().equals(quotation.id());
    }

    private static List<String> added(List<String> english, List<String> all) {
        return all.stream().filter(question -> !english.contains(question)).toList();
    }

    private static Function<String, Optional<Place>> in(Map<String, TranslationFile.Entry> places) {
        return question -> Optional.ofNullable(places.get(question))
                .map(entry -> new Place(entry, entry.asked().indexOf(question)));
    }

    /// Where a question stands.
    private record Place(Record owner, int index) {}

    private static Function<String, Optional<Place>> in(Record owner, List<String> asked) {
        return question -> Optional.of(new Place(owner, asked.indexOf(question)));
    }

    /// @param isOwn whether a statement, in whatever language, is the one that they must find
    private void check(List<String> questions, Function<String, Optional<Place>> places, Predicate<Statement> isOwn) {
        for (var question : questions) {
            failure(question, isOwn).ifPresent(failure -> places.apply(question).ifPresent(
                    place -> reader.report(place.owner, "asked", place.index, failure.message, failure.hint)));
        }
    }

    private record Failure(String message, String hint) {}

    private Optional<Failure> failure(String question, Predicate<Statement> isOwn) {
        var asked = engine.ask(question, lore, lore.lastEpisode());
        var answer = asked.answerByTerms().answer();
        var byTerms = answer.statements().stream().filter(_ -> answer.isFound()).findFirst();
        return byTerms.filter(isOwn).or(() -> asked.answerOfOthers().filter(isOwn)).isPresent()
                ? Optional.empty()
                : Optional.of(byTerms.map(other -> new Failure(
                        "`" + question + "` finds another statement first: `" + text(other) + "`", HINT))
                        .orElseGet(() -> new Failure("`" + question + "` finds no answer", HINT)));
    }

    private String text(Statement found) {
        return catalog.find(found.key()).orElse(found).text();
    }

    private Predicate<Statement> isOf(Claim claim) {
        return found -> catalog.find(found.key()).filter(own -> own.claims().contains(claim)).isPresent();
    }

    private static Predicate<Statement> isOf(Dispute dispute) {
        return found -> found.kind() == Statement.Kind.DISPUTE && found.reference().equals(dispute.id());
    }
}
