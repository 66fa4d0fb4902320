package okaybot.lore;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that the bot knows, as loaded from one folder. Every reference in it leads somewhere: [SeedLoader] saw to that.
public record Lore(Show show, Plot plot, SecondSeason secondSeason, List<Source> sources, List<Dispute> disputes,
        List<Person> people, List<Role> roles, List<Relation> relations, List<Honour> honours,
        List<Quotation> quotations, List<Theme> themes) {

    /// Episodes are counted from 1 to this one.
    public int lastEpisode() {
        return show.episodes();
    }

    /// The number of the episode that `after` names.
    public int episode(SpoilerThreshold after) {
        return Math.min(after.episode(), lastEpisode());
    }

    public Source source(String id) {
        return find(sources, Source::id, id);
    }

    public Dispute dispute(String id) {
        return find(disputes, Dispute::id, id);
    }

    public Person person(String id) {
        return find(people, Person::id, id);
    }

    public Role role(String id) {
        return find(roles, Role::id, id);
    }

    /// The parts that a person plays; none for those who do not act in it.
    public List<Role> rolesOf(String person) {
        return roles.stream()
                .filter(role -> role.playedBy().filter(casting -> casting.person().equals(person)).isPresent())
                .toList();
    }

    /// The relations that a character stands in, at either end.
    public List<Relation> relationsOf(String role) {
        return relations.stream().filter(relation -> relation.from().equals(role) || relation.to().equals(role))
                .toList();
    }

    /// The newest of these sources that carries a date.
    public Optional<Source> newest(List<String> ids) {
        return ids.stream()
                .map(this::source)
                .filter(source -> source.date().isPresent())
                .max(Comparator.comparing(source -> source.date().orElseThrow()));
    }

    /// Every statement of every part, for those who check or count them.
    public Stream<Claim> claims() {
        return Stream.of(
                show.facts().stream().flatMap(fact -> fact.claims().stream()),
                people.stream().flatMap(person -> person.about().stream()),
                roles.stream().flatMap(role -> Stream.concat(role.about().stream(), role.thread().stream())),
                Stream.of(plot.premise(), plot.story(), plot.ending()).flatMap(List::stream),
                Stream.of(secondSeason.status(), secondSeason.reasonsFor(), secondSeason.against(),
                        secondSeason.ideas())
                        .flatMap(List::stream),
                secondSeason.timeline().stream().flatMap(event -> event.claims().stream()),
                honours.stream().flatMap(honour -> honour.claims().stream()),
                themes.stream().flatMap(theme -> theme.claims().stream())).flatMap(claims -> claims);
    }

    /// @throws NoSuchElementException if there is none, which in a loaded lore is a mistake of the programmer
    private static <T> T find(List<T> things, Function<T, String> idOf, String id) {
        return things.stream().filter(thing -> idOf.apply(thing).equals(id)).findFirst().orElseThrow(
                () -> new NoSuchElementException("The content has nothing called " + id));
    }
}
