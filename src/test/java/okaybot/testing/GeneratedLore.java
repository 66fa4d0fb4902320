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

/// A random show in which every statement has words of its own, so that a leaked word tells which statement leaked.
public final class GeneratedLore {
    private static final int EPISODES = 12;
    /// The part of a generated word that no other word has.
    private static final Pattern UNIQUE = Pattern.compile("w\\d+x|뜻\\d+말");

    private final Random random;
    private final Map<String, Integer> secrets = new HashMap<>();
    private int count;

    public GeneratedLore(long seed) {
        random = new Random(seed);
    }

    /// Each word of a spoiler, with the episode after which it is no spoiler any more.
    public Map<String, Integer> secrets() {
        return secrets;
    }

    public Lore lore() {
        var sources = some(1, 4, i -> source("s" + i));
        var disputes = some(0, 3, i -> dispute("d" + i, sources));
        Supplier<List<Claim>> claims = () -> some(0, 4, _ -> claim(sources, disputes));
        Supplier<List<Claim>> oneOrMore = () -> some(1, 4, _ -> claim(sources, disputes));
        var people = some(1, 5, i -> new Person("p" + i, "Actor " + word(), List.of(), Optional.empty(), claims.get()));
        var roles = some(1, 6, i -> new Role("r" + i, "Part " + word(), List.of(word()), Optional.of(word()),
                maybe(() -> new Role.Casting(pick(people).id(), ids(sources))), claims.get(), claims.get()));
        var themes = some(0, 3, i -> new Theme("t" + i, word(), List.of(), oneOrMore.get()));
        return new Lore(
                new Show("The " + word(), maybe(this::word), EPISODES,
                        some(0, 5, _ -> new Show.Fact("Label " + word(), oneOrMore.get()))),
                new Plot(some(1, 3, _ -> Claim.of(word(), ids(sources))), claims.get(), claims.get()),
                new SecondSeason(oneOrMore.get(), claims.get(), claims.get(), claims.get(),
                        some(0, 3, _ -> new SecondSeason.Event(Optional.empty(), maybe(this::word), oneOrMore.get()))),
                sources, disputes, people, roles,
                some(0, 8, _ -> relation(pick(roles), pick(roles), sources, disputes)),
                some(0, 4, _ -> new Honour(word(), List.of(pick(people).id()), oneOrMore.get())),
                some(0, 5, i -> quotation("q" + i, pick(people), pick(roles), sources)), themes);
    }

    private Source source(String id) {
        return new Source(id, "Source " + word(), List.of(), maybe(this::word), maybe(this::word),
                maybe(() -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000))), maybe(this::word), word());
    }

    private Dispute dispute(String id, List<Source> sources) {
        var after = after();
        return new Dispute(id, text(after), after,
                some(2, 3, _ -> new Dispute.Reading(text(after), ids(sources))));
    }

    private Claim claim(List<Source> sources, List<Dispute> disputes) {
        var after = after();
        return new Claim(text(after), ids(sources), after,
                disputes.isEmpty() ? Optional.empty() : maybe(() -> pick(disputes).id()));
    }

    private Relation relation(Role from, Role to, List<Source> sources, List<Dispute> disputes) {
        var claim = claim(sources, disputes);
        return new Relation(from.id(), claim.text(), to.id(), maybe(() -> text(claim.after())), claim.sources(),
                claim.after(), claim.dispute());
    }

    private Quotation quotation(String id, Person by, Role about, List<Source> sources) {
        var after = after();
        return new Quotation(id, text(after), by.id(), text(after), maybe(() -> text(after)), Optional.empty(),
                List.of(about.id()), ids(sources), after);
    }

    private Optional<SpoilerThreshold> after() {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(SpoilerThreshold.END);
            default -> Optional.of(new SpoilerThreshold(1 + random.nextInt(EPISODES)));
        };
    }

    private String text(Optional<SpoilerThreshold> after) {
        var words = Stream.generate(this::word).limit(1 + random.nextInt(6)).toList();
        after.ifPresent(episode -> words.forEach(
                word -> secrets.put(UNIQUE.matcher(word).results().findFirst().orElseThrow().group(),
                        Math.min(episode.episode(), EPISODES))));
        return String.join(" ", words);
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
