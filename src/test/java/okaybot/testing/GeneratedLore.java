package okaybot.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
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
import okaybot.lore.Vocabulary;

/// A random show in which every statement has words of its own, so that a leaked word tells which statement leaked.
public final class GeneratedLore {
    private static final int EPISODES = 12;
    /// Of what is no spoiler.
    private static final Optional<SpoilerThreshold> NEVER = Optional.empty();
    /// The part of a generated word that no other word has.
    private static final Pattern UNIQUE = Pattern.compile("w\\d+x|뜻\\d+말");

    private final Random random;
    private final Map<String, Integer> secrets = new HashMap<>();
    private final Map<String, Integer> absent = new HashMap<>();
    private int count;

    public GeneratedLore(long seed) {
        random = new Random(seed);
    }

    /// Each word of a spoiler, with the episode after which it is no spoiler any more.
    public Map<String, Integer> secrets() {
        return secrets;
    }

    /// The secrets that appear nowhere before that episode, not even under a cover.
    public Map<String, Integer> absent() {
        return absent;
    }

    public Lore lore() {
        var sources = some(1, 4, i -> source("s" + i, after()));
        var disputes = some(0, 3, i -> dispute("d" + i, sources, after()));
        var people = some(1, 5, i -> person("p" + i, sources, disputes, after()));
        var roles = some(1, 6, i -> role("r" + i, people, sources, disputes, after()));
        var themes = some(0, 3, i -> theme("t" + i, sources, disputes, after()));
        return new Lore(
                new Show("The " + word(), maybe(this::word), List.of(), EPISODES,
                        some(0, 5, _ -> fact(sources, disputes, after())),
                        some(0, 3, _ -> day(sources, disputes, after()))),
                new Plot(some(1, 3, _ -> Claim.of(word(), ids(sources))), claims(0, sources, disputes, NEVER),
                        claims(0, sources, disputes, NEVER)),
                new SecondSeason(claims(1, sources, disputes, NEVER), claims(0, sources, disputes, NEVER),
                        claims(0, sources, disputes, NEVER), claims(0, sources, disputes, NEVER),
                        some(0, 3, _ -> event(sources, disputes, after()))),
                sources, disputes, people, roles,
                some(0, 8, _ -> relation(pick(roles), pick(roles), sources, disputes)),
                some(0, 4, _ -> honour(pick(people), sources, disputes, after())),
                some(0, 5, i -> quotation("q" + i, pick(people), pick(roles), sources, after())), themes,
                Vocabulary.NONE);
    }

    private Source source(String id, Optional<SpoilerThreshold> after) {
        return new Source(id, "Source " + name(after), List.of(name(after)), maybe(() -> name(after)),
                maybe(() -> name(after)), maybe(() -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000))),
                maybe(() -> name(after)), name(after), after);
    }

    private Dispute dispute(String id, List<Source> sources, Optional<SpoilerThreshold> after) {
        return new Dispute(id, name(after), after,
                some(2, 3, _ -> new Dispute.Reading(name(after), ids(sources))));
    }

    private Person person(String id, List<Source> sources, List<Dispute> disputes, Optional<SpoilerThreshold> after) {
        return new Person(id, "Actor " + name(after), List.of(), spoilerNames(), Optional.empty(),
                claims(0, sources, disputes, after), after);
    }

    private Role role(String id, List<Person> people, List<Source> sources, List<Dispute> disputes,
            Optional<SpoilerThreshold> after) {
        return new Role(id, "Part " + name(after), List.of(name(after)), spoilerNames(), Optional.of(name(after)),
                maybe(() -> new Role.Casting(pick(people).id(), ids(sources), after())),
                claims(0, sources, disputes, after), claims(0, sources, disputes, after), after);
    }

    private Theme theme(String id, List<Source> sources, List<Dispute> disputes, Optional<SpoilerThreshold> after) {
        return new Theme(id, name(after), List.of(), spoilerNames(), claims(1, sources, disputes, after), after);
    }

    private Show.Fact fact(List<Source> sources, List<Dispute> disputes, Optional<SpoilerThreshold> after) {
        return new Show.Fact("Label " + name(after), claims(1, sources, disputes, after), after);
    }

    private Show.Day day(List<Source> sources, List<Dispute> disputes, Optional<SpoilerThreshold> after) {
        return new Show.Day(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000)),
                claims(1, sources, disputes, after),
                after);
    }

    private SecondSeason.Event event(List<Source> sources, List<Dispute> disputes, Optional<SpoilerThreshold> after) {
        return new SecondSeason.Event(Optional.empty(), maybe(() -> name(after)), claims(1, sources, disputes, after),
                after);
    }

    private Honour honour(Person about, List<Source> sources, List<Dispute> disputes,
            Optional<SpoilerThreshold> after) {
        return new Honour(name(after), List.of(about.id()), claims(1, sources, disputes, after), after);
    }

    private Map<String, SpoilerThreshold> spoilerNames() {
        var after = after();
        return after.map(episode -> Map.of(name(after), episode)).orElse(Map.of());
    }

    /// @param outer the episode after which the thing exists that the statements are about
    private List<Claim> claims(int least, List<Source> sources, List<Dispute> disputes,
            Optional<SpoilerThreshold> outer) {
        return some(least, 4, _ -> claim(sources, disputes, outer));
    }

    private Claim claim(List<Source> sources, List<Dispute> disputes, Optional<SpoilerThreshold> outer) {
        var after = after();
        return new Claim(text(after, outer), ids(sources), after,
                disputes.isEmpty() ? Optional.empty() : maybe(() -> pick(disputes).id()));
    }

    private Relation relation(Role from, Role to, List<Source> sources, List<Dispute> disputes) {
        var claim = claim(sources, disputes, NEVER);
        return new Relation(from.id(), claim.text(), to.id(), maybe(() -> text(claim.after(), NEVER)), claim.sources(),
                claim.after(), claim.dispute());
    }

    private Quotation quotation(String id, Person by, Role about, List<Source> sources,
            Optional<SpoilerThreshold> after) {
        return new Quotation(id, name(after), by.id(), name(after), maybe(() -> name(after)), Optional.empty(),
                List.of(about.id()), ids(sources), after);
    }

    private Optional<SpoilerThreshold> after() {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(SpoilerThreshold.END);
            default -> Optional.of(new SpoilerThreshold(1 + random.nextInt(EPISODES)));
        };
    }

    /// A few words that appear nowhere until an episode.
    private String name(Optional<SpoilerThreshold> after) {
        return text(NEVER, after);
    }

    /// @param covered until which episode the words are covered
    /// @param missing until which episode they appear nowhere
    private String text(Optional<SpoilerThreshold> covered, Optional<SpoilerThreshold> missing) {
        var words = Stream.generate(this::word).limit(1 + random.nextInt(6)).toList();
        covered.ifPresent(after -> register(words, after, secrets));
        missing.ifPresent(after -> register(words, after, secrets));
        missing.ifPresent(after -> register(words, after, absent));
        return String.join(" ", words);
    }

    private static void register(List<String> words, SpoilerThreshold after, Map<String, Integer> episodes) {
        words.forEach(word -> episodes.merge(UNIQUE.matcher(word).results().findFirst().orElseThrow().group(),
                Math.min(after.episode(), EPISODES), Math::max));
    }

    /// A unique word, in one of several scripts, some with markup that a renderer has to escape.
    private String word() {
        var shapes = List.of("w%dx", "<b>w%dx", "*w%dx*", "w%dx||", "뜻%d말", "w%dx&amp;", "[w%dx](y)", "😀w%dx",
                "w%dx_");
        return pick(shapes).formatted(count++);
    }

    private List<String> ids(List<Source> sources) {
        var shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(1 + random.nextInt(sources.size())).map(Source::id).toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(int least, int most, IntFunction<T> make) {
        return IntStream.range(0, least + random.nextInt(most - least + 1)).mapToObj(make).toList();
    }
}
