package okaybot.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.lore.Chart;
import okaybot.lore.Emblem;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.Relation;
import okaybot.lore.RelationKind;
import okaybot.lore.Role;
import okaybot.lore.SpoilerThreshold;

/// The sample show with another cast: as many characters as wanted, with names of all lengths, in groups, related at random.
/// Everything that is a spoiler has words of its own: `s7x` appears after episode 7 at the earliest.
public final class GeneratedCast {
    private static final List<String> SYLLABLES = List.of("Ko", "moon", "young", "ri", "tae", "sang", "ju", "hwa",
            "ji", "wang");
    private static final String HANGUL = "고문영강태상주리오지왕이인박옥란";
    private static final List<String> SOURCES = List.of("weekly");

    private final Random random;

    private GeneratedCast(long seed) {
        random = new Random(seed);
    }

    /// The same for the same seed.
    public static Lore of(int characters, long seed) {
        return new GeneratedCast(seed).lore(characters);
    }

    private Lore lore(int characters) {
        var base = SampleLore.LIGHTHOUSE;
        var people = IntStream.range(0, characters / 2).mapToObj(this::person).toList();
        var roles = IntStream.range(0, characters).mapToObj(i -> role(i, people)).toList();
        var chart = new Chart(Optional.empty(), groups(roles),
                roles.stream().filter(_ -> random.nextInt(4) > 0).map(this::card).toList());
        return new Lore(base.show(), base.plot(), base.secondSeason(), base.sources(), base.disputes(), people, roles,
                relations(roles), List.of(), List.of(), List.of(), chart, base.vocabulary(), base.unanswered(),
                base.localization());
    }

    private Person person(int number) {
        return new Person("person-" + number, words(2, Optional.empty()), List.of(), Map.of(), Optional.empty(),
                List.of(), Optional.empty());
    }

    private Role role(int number, List<Person> people) {
        var after = after();
        return new Role("role-" + number, words(1 + random.nextInt(4), after), List.of(), Map.of(),
                random.nextBoolean() ? Optional.of(hangul()) : Optional.empty(),
                number < people.size()
                        ? Optional.of(new Role.Casting("person-" + number, SOURCES, after()))
                        : Optional.empty(),
                List.of(), List.of(), after);
    }

    private Chart.Card card(Role role) {
        var after = later(role.after(), after());
        return new Chart.Card(role.id(), words(1 + random.nextInt(4), after), SOURCES, after,
                random.nextBoolean() ? Optional.of(Emblem.parse("M4 4h16v16h-16z")) : Optional.empty());
    }

    /// Of two to five characters.
    private List<Chart.Group> groups(List<Role> roles) {
        var groups = new ArrayList<Chart.Group>();
        for (var start = 0; start + 2 < roles.size();) {
            var size = 2 + random.nextInt(4);
            var members = roles.subList(start, Math.min(roles.size(), start + size)).stream().map(Role::id).toList();
            var after = after();
            groups.add(new Chart.Group(words(1 + random.nextInt(3), after), members, after));
            start += size + random.nextInt(2);
        }
        return groups;
    }

    /// Most are between neighbours, as in a show.
    private List<Relation> relations(List<Role> roles) {
        return IntStream.range(0, roles.size() * 3 / 2).mapToObj(_ -> {
            var from = random.nextInt(roles.size());
            var distance = random.nextInt(3) == 0 ? random.nextInt(roles.size()) : 1 + random.nextInt(3);
            return relation(roles.get(from), roles.get((from + Math.max(1, distance)) % roles.size()));
        }).filter(relation -> !relation.from().equals(relation.to())).toList();
    }

    private Relation relation(Role from, Role to) {
        var after = later(later(from.after(), to.after()), after());
        var kinds = Arrays.asList(RelationKind.values());
        return new Relation(from.id(), words(2, after), to.id(),
                random.nextBoolean() ? Optional.of(words(2, after)) : Optional.empty(), SOURCES, after,
                Optional.empty(),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(kinds.get(random.nextInt(kinds.size()))),
                random.nextBoolean() ? Optional.of(words(1 + random.nextInt(3), after)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(words(4, after)) : Optional.empty());
    }

    private Optional<SpoilerThreshold> after() {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new SpoilerThreshold(1 + random.nextInt(SampleLore.LIGHTHOUSE.lastEpisode())));
    }

    private static Optional<SpoilerThreshold> later(Optional<SpoilerThreshold> one, Optional<SpoilerThreshold> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().episode() > other.get().episode() ? one.get() : other.get())
                : one.or(() -> other);
    }

    private String words(int count, Optional<SpoilerThreshold> after) {
        var words = IntStream.range(0, count).mapToObj(_ -> word()).collect(Collectors.joining(" "));
        return after.map(episode -> words + " s" + episode.episode() + "x").orElse(words);
    }

    private String word() {
        return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
    }

    private String hangul() {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(_ -> HANGUL.substring(0, 1 + random.nextInt(HANGUL.length())))
                .map(part -> part.substring(part.length() - 1)).collect(Collectors.joining());
    }
}
