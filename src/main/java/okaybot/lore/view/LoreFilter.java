package okaybot.lore.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Chart;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Plot;
import okaybot.lore.Quotation;
import okaybot.lore.Relation;
import okaybot.lore.Role;
import okaybot.lore.SecondSeason;
import okaybot.lore.Show;
import okaybot.lore.Source;
import okaybot.lore.SpoilerThreshold;
import okaybot.lore.Theme;

/// What a reader may know of who has watched up to an episode: without everything whose existence is a spoiler beyond it,
/// and without all that cannot be told then, such as statements of which no source is left, or relations with a character
/// that is not there. Statements that are spoilers themselves remain, to be covered.
public final class LoreFilter {
    private final Lore lore;
    private final int ceiling;
    private final Set<String> sources;
    private final Set<String> disputes;
    private final Set<String> people;
    private final Set<String> roles;
    private final Set<String> topics;

    /// The lore without what a reader may not know of.
    ///
    /// @param ceiling the last episode that the reader has watched
    public static Lore upTo(Lore lore, int ceiling) {
        return LoreTranslator.translate(new LoreFilter(lore.inEnglish(), ceiling).apply(), lore.locale());
    }

    private LoreFilter(Lore lore, int ceiling) {
        this.lore = lore;
        this.ceiling = ceiling;
        sources = ids(lore.sources(), Source::after, Source::id);
        disputes = keep(lore.disputes(), this::filter).stream().map(Dispute::id).collect(Collectors.toSet());
        people = ids(lore.people(), Person::after, Person::id);
        roles = ids(lore.roles(), Role::after, Role::id);
        topics = Stream.of(people, roles, ids(lore.themes(), Theme::after, Theme::id)).flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private Lore apply() {
        return new Lore(filter(lore.show()), filter(lore.plot()), filter(lore.secondSeason()),
                lore.sources().stream().filter(source -> isKnown(source.after())).toList(),
                keep(lore.disputes(), this::filter), keep(lore.people(), this::filter),
                keep(lore.roles(), this::filter),
                keep(lore.relations(), this::filter), keep(lore.honours(), this::filter),
                keep(lore.quotations(), this::filter), keep(lore.themes(), this::filter), filter(lore.chart()),
                lore.vocabulary(), lore.unanswered(), lore.localization());
    }

    private boolean isKnown(Optional<SpoilerThreshold> after) {
        return lore.isOpen(after, ceiling);
    }

    private <T> Set<String> ids(List<T> things, Function<T, Optional<SpoilerThreshold>> after, Function<T, String> id) {
        return things.stream().filter(thing -> isKnown(after.apply(thing))).map(id).collect(Collectors.toSet());
    }

    private static <T> List<T> keep(List<T> things, Function<T, Optional<T>> filter) {
        return things.stream().flatMap(thing -> filter.apply(thing).stream()).toList();
    }

    private static List<String> known(List<String> ids, Set<String> known) {
        return ids.stream().filter(known::contains).toList();
    }

    private List<Claim> claims(List<Claim> claims) {
        return keep(claims, this::filter);
    }

    /// A dispute stays away as long as the statement that it is about is covered.
    private Optional<Claim> filter(Claim claim) {
        return Optional.of(new Claim(claim.text(), known(claim.sources(), sources), claim.after(),
                dispute(claim.dispute(), claim.after()), claim.asked())).filter(known -> !known.sources().isEmpty());
    }

    private Optional<String> dispute(Optional<String> dispute, Optional<SpoilerThreshold> after) {
        return dispute.filter(id -> disputes.contains(id) && isKnown(after));
    }

    private Optional<Dispute> filter(Dispute dispute) {
        var readings = keep(dispute.readings(), reading -> Optional
                .of(new Dispute.Reading(reading.text(), known(reading.sources(), sources), reading.slip()))
                .filter(known -> !known.sources().isEmpty()));
        return Optional.of(new Dispute(dispute.id(), dispute.point(), dispute.after(), readings,
                dispute.asked()))
                .filter(_ -> isKnown(dispute.after()) && readings.size() > 1);
    }

    private Map<String, SpoilerThreshold> spoilerNames(Named named) {
        var known = new LinkedHashMap<>(named.spoilerNames());
        known.values().removeIf(after -> !isKnown(Optional.of(after)));
        return known;
    }

    private Optional<Person> filter(Person person) {
        return Optional.of(person).filter(_ -> isKnown(person.after()))
                .map(_ -> new Person(person.id(), person.name(), person.also(), spoilerNames(person), person.original(),
                        claims(person.about()), person.after()));
    }

    private Optional<Role> filter(Role role) {
        return Optional.of(role).filter(_ -> isKnown(role.after()))
                .map(_ -> new Role(role.id(), role.name(), role.also(), spoilerNames(role), role.original(),
                        role.playedBy().flatMap(this::filter), claims(role.about()), claims(role.thread()),
                        role.after()));
    }

    private Optional<Role.Casting> filter(Role.Casting casting) {
        return Optional.of(new Role.Casting(casting.person(), known(casting.sources(), sources), casting.after()))
                .filter(known -> isKnown(casting.after()) && people.contains(casting.person())
                        && !known.sources().isEmpty());
    }

    private Optional<Relation> filter(Relation relation) {
        return Optional.of(new Relation(relation.from(), relation.link(), relation.to(), relation.back(),
                known(relation.sources(), sources), relation.after(), dispute(relation.dispute(), relation.after()),
                relation.kind(), relation.label(), relation.sentence()))
                .filter(known -> roles.contains(relation.from()) && roles.contains(relation.to())
                        && !known.sources().isEmpty());
    }

    private Optional<Honour> filter(Honour honour) {
        var about = known(honour.about(), people);
        return Optional.of(new Honour(honour.from(), about, claims(honour.claims()), honour.after()))
                .filter(known -> isKnown(honour.after()) && !known.claims().isEmpty()
                        && about.isEmpty() == honour.about().isEmpty());
    }

    private Optional<Quotation> filter(Quotation quotation) {
        var about = known(quotation.about(), topics);
        return Optional.of(new Quotation(quotation.id(), quotation.words(), quotation.by(), quotation.of(),
                quotation.where(), quotation.date(), about, known(quotation.sources(), sources), quotation.after(),
                quotation.asked()))
                .filter(known -> isKnown(quotation.after()) && people.contains(quotation.by())
                        && about.isEmpty() == quotation.about().isEmpty() && !known.sources().isEmpty());
    }

    private Optional<Theme> filter(Theme theme) {
        return Optional
                .of(new Theme(theme.id(), theme.name(), theme.also(), spoilerNames(theme), claims(theme.claims()),
                        theme.after()))
                .filter(known -> isKnown(theme.after()) && !known.claims().isEmpty());
    }

    private Chart filter(Chart chart) {
        return new Chart(chart.palette(), keep(chart.groups(), this::filter), keep(chart.cards(), this::filter));
    }

    private Optional<Chart.Group> filter(Chart.Group group) {
        var members = known(group.members(), roles);
        return Optional.of(new Chart.Group(group.title(), members, group.after()))
                .filter(known -> isKnown(group.after()) && !members.isEmpty());
    }

    private Optional<Chart.Card> filter(Chart.Card card) {
        return Optional.of(new Chart.Card(card.character(), card.words(), known(card.sources(), sources), card.after(),
                card.emblem()))
                .filter(known -> isKnown(card.after()) && roles.contains(card.character())
                        && !known.sources().isEmpty());
    }

    private Show filter(Show show) {
        return new Show(show.title(), show.original(), show.also(), show.episodes(), keep(show.facts(), fact -> Optional
                .of(new Show.Fact(fact.label(), claims(fact.claims()), fact.after()))
                .filter(known -> isKnown(fact.after()) && !known.claims().isEmpty())),
                keep(show.days(), day -> Optional.of(new Show.Day(day.date(), claims(day.claims()), day.after()))
                        .filter(known -> isKnown(day.after()) && !known.claims().isEmpty())));
    }

    private Plot filter(Plot plot) {
        return new Plot(claims(plot.premise()), claims(plot.story()), claims(plot.ending()));
    }

    private SecondSeason filter(SecondSeason season) {
        return new SecondSeason(claims(season.status()), claims(season.reasonsFor()), claims(season.against()),
                claims(season.ideas()), keep(season.timeline(), event -> Optional
                        .of(new SecondSeason.Event(event.date(), event.bound(), claims(event.claims()), event.after()))
                        .filter(known -> isKnown(event.after()) && !known.claims().isEmpty())));
    }
}
