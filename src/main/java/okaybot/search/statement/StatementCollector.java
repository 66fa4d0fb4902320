package okaybot.search.statement;

import static okaybot.lore.QuestionIntent.AWARDS;
import static okaybot.lore.QuestionIntent.MEANING;
import static okaybot.lore.QuestionIntent.PLAYED_BY;
import static okaybot.lore.QuestionIntent.RELATED;
import static okaybot.lore.QuestionIntent.SAID;
import static okaybot.lore.QuestionIntent.SECOND_SEASON;
import static okaybot.lore.QuestionIntent.WHEN;
import static okaybot.lore.QuestionIntent.WHO;
import static okaybot.lore.QuestionIntent.WHY;
import static okaybot.lore.QuestionIntent.WROTE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Relation;
import okaybot.lore.Role;
import okaybot.lore.SecondSeason;
import okaybot.lore.Source;
import okaybot.lore.Vocabulary;
import okaybot.search.statement.Statement.Kind;

/// Collects everything that can answer a question.
final class StatementCollector {
    private final Lore lore;
    private final SentenceSplitter sentences;
    private final List<Statement> statements = new ArrayList<>();

    private StatementCollector(Lore lore, Predicate<Claim> endsSentence) {
        this.lore = lore;
        sentences = new SentenceSplitter(endsSentence);
    }

    /// @param lore what a reader may know of
    static List<Statement> collect(Lore lore, Predicate<Claim> endsSentence) {
        var collector = new StatementCollector(lore, endsSentence);
        collector.addFacts();
        lore.roles().forEach(collector::addRole);
        lore.people().forEach(person -> collector.addSentences(Kind.ABOUT, person.id(), "cast " + person.id(),
                person.about(), Set.of(WHO)));
        collector.addPlot();
        collector.addSeason(lore.secondSeason());
        collector.addHonours();
        lore.themes().forEach(theme -> collector.addSentences(Kind.THEME, theme.id(), "themes " + theme.id(),
                theme.claims(), Set.of(MEANING)));
        collector.addQuotations();
        collector.addRelations();
        collector.addDisputes();
        lore.sources().forEach(collector::addSource);
        return collector.statements;
    }

    private void addFacts() {
        lore.show().facts().forEach(fact -> add(Kind.FACT, "show", "show", fact.label(), fact.claims(), "",
                lore.vocabulary().asking().stream().filter(asking -> asking.labels().contains(fact.label()))
                        .map(Vocabulary.Asking::intent).collect(Collectors.toSet())));
    }

    private void addRole(Role role) {
        role.playedBy().ifPresent(casting -> addCasting(role, casting));
        addSentences(Kind.ABOUT, role.id(), "cast " + role.id(), role.about(), Set.of(WHO));
        addSentences(Kind.PLOT, role.id(), "plot " + role.id(), role.thread(), Set.of());
    }

    private void addCasting(Role role, Role.Casting casting) {
        var actor = lore.person(casting.person());
        add(Kind.CASTING, role.id(), "cast " + role.id(), "", List.of(Claim.of(actor.title(), casting.sources())),
                actor.id(), Set.of(PLAYED_BY));
        add(Kind.PLAYS, actor.id(), "cast " + actor.id(), "", List.of(Claim.of(role.title(), casting.sources())),
                role.id(), Set.of(PLAYED_BY));
    }

    private void addPlot() {
        addSection(Kind.PLOT, "plot-premise", lore.plot().premise(), Set.of());
        addSection(Kind.PLOT, "plot-story", lore.plot().story(), Set.of());
        addSection(Kind.PLOT, "plot-ending", lore.plot().ending(), Set.of());
    }

    private void addSeason(SecondSeason season) {
        addSection(Kind.STATUS, "season2-status", season.status(), Set.of(SECOND_SEASON));
        addSeason("for", season.reasonsFor(), Set.of(SECOND_SEASON, WHY));
        addSeason("against", season.against(), Set.of(SECOND_SEASON, WHY));
        addSeason("ideas", season.ideas(), Set.of(SECOND_SEASON));
        season.timeline().forEach(event -> add(Kind.EVENT, "season2-timeline", page("season2-timeline"),
                event.date().map(LocalDate::toString).orElse(""), event.claims(), "", Set.of(SECOND_SEASON, WHEN)));
    }

    private void addSeason(String view, List<Claim> claims, Set<QuestionIntent> intents) {
        addSection(Kind.SEASON, "season2-" + view, claims, intents);
    }

    private void addHonours() {
        lore.honours().forEach(honour -> add(Kind.HONOUR,
                honour.about().isEmpty() ? "acclaim" : honour.about().getFirst(), "acclaim", honour.from(),
                honour.claims(), speaker(honour.from()).orElse(""), Set.of(AWARDS)));
    }

    /// Who is meant by the label of an honour, if it is somebody of the press and not, for instance, an award.
    private Optional<String> speaker(String label) {
        return lore.people().stream()
                .filter(person -> Stream.concat(Stream.of(person.name()), person.also().stream())
                        .anyMatch(label::contains))
                .map(Person::id).findFirst();
    }

    private void addQuotations() {
        for (var quotation : lore.quotations()) {
            var by = lore.person(quotation.by());
            var about = quotation.about().stream().filter(id -> lore.named().anyMatch(named -> named.id().equals(id)))
                    .findFirst();
            add(new Statement(key("quote", quotation.id()), Kind.QUOTATION, about.orElse(by.id()),
                    "quote " + quotation.id(), "", List.of(), by.id(), quotation.id(), 0,
                    by.name() + ", " + quotation.of() + ", " + quotation.words(), Set.of(SAID),
                    quotation.asked()));
        }
    }

    private void addRelations() {
        lore.relations().forEach(relation -> {
            addRelation(relation, relation.from(), relation.to());
            addRelation(relation, relation.to(), relation.from());
        });
    }

    /// The relation from the side of one of the two, if there are words for it. It is shown in a sentence if there is one.
    private void addRelation(Relation relation, String from, String to) {
        relation.claimAbout(from, lore.role(to).name()).ifPresent(claim -> {
            var page = "relations " + from + " " + to;
            var text = lore.role(from).name() + ": " + claim.text();
            var shown = relation.toldAlone()
                    .orElseGet(() -> new Claim(text, claim.sources(), claim.after(), claim.dispute()));
            add(new Statement(key(Kind.RELATION + page, text), relation.isMutual() ? Kind.MUTUAL : Kind.RELATION, from,
                    page, "", List.of(shown), "", to,
                    claim.after().map(lore::episode).orElse(0), text, Set.of(RELATED), List.of()));
        });
    }

    private void addDisputes() {
        for (var dispute : lore.disputes()) {
            var subject = lore.roles().stream().filter(role -> dispute.point().contains(role.name())).findFirst();
            var readings = dispute.readings().stream().map(reading -> reading.text()).collect(Collectors.joining(" "));
            add(new Statement(key("sources", dispute.id()), Kind.DISPUTE, subject.map(Role::id).orElse("sources"),
                    "sources", "", List.of(), "", dispute.id(), dispute.after().map(lore::episode).orElse(0),
                    dispute.point() + " " + readings, Set.of(), dispute.asked()));
        }
    }

    private void addSource(Source source) {
        addSource(source, Statement.ABOUT_SOURCE, source.about(), Set.of(WHO));
        Stream.concat(source.author().stream(), source.publisher().stream()).findFirst()
                .ifPresent(author -> addSource(source, Statement.AUTHOR_OF_SOURCE, author, Set.of(WROTE)));
        source.date().map(LocalDate::toString).or(source::bound)
                .ifPresent(date -> addSource(source, Statement.DATE_OF_SOURCE, date, Set.of(WHEN)));
    }

    private void addSource(Source source, String aspect, String text, Set<QuestionIntent> intents) {
        add(Kind.SOURCE, source.id(), "sources " + source.id(), "", List.of(Claim.of(text, List.of(source.id()))),
                aspect,
                intents);
    }

    private void addSection(Kind kind, String section, List<Claim> claims, Set<QuestionIntent> intents) {
        addSentences(kind, section, page(section), claims, intents);
    }

    private static String page(String section) {
        return section.replace('-', ' ');
    }

    private void addSentences(Kind kind, String subject, String page, List<Claim> claims, Set<QuestionIntent> intents) {
        sentences.split(claims).forEach(sentence -> add(kind, subject, page, "", sentence, "", intents));
    }

    private void add(Kind kind, String subject, String page, String label, List<Claim> claims, String reference,
            Set<QuestionIntent> intents) {
        var text = claims.stream().map(Claim::text).collect(Collectors.joining(" "));
        var after = claims.stream().map(Claim::after).flatMap(Optional::stream).mapToInt(lore::episode).max().orElse(0);
        var asked = claims.stream().flatMap(claim -> claim.asked().stream()).toList();
        add(new Statement(key(kind + page + label, text), kind, subject, page, label, claims, "", reference, after,
                text, intents, asked));
    }

    private void add(Statement statement) {
        statements.add(statement);
    }

    private static String key(String place, String text) {
        return Integer.toString((place + " " + text).hashCode() & Integer.MAX_VALUE, 36);
    }
}
