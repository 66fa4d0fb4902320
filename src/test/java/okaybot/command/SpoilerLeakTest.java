package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.SpoilerThreshold;
import okaybot.lore.view.LoreFilter;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.testing.GeneratedLore;
import okaybot.testing.HostileText;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import okaybot.testing.UncoveredText;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whatever is asked, no word of a spoiler beyond the ceiling is outside a cover. At each ceiling, everything is asked, by one of the
/// viewers.
@Order(1)
class SpoilerLeakTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> OWN_WORDS = ownWords();

    /// What does not exist for the reader yet is not even under a cover.
    @Test
    void nothing_leaks_in_generated_shows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var generated = new GeneratedLore(seed);
        var chat = TestChat.withLore(generated.lore());
        for (var ceiling = 0; ceiling <= chat.lore().lastEpisode(); ceiling += 6) {
            var hidden = hidden(generated.secrets(), ceiling);
            var absent = hidden(generated.absent(), ceiling);
            var fans = fans(chat, ceiling);
            for (var line : lines(chat, random)) {
                var fan = pick(fans, random);
                var about = "seed %d, ceiling %d, %s, /%s".formatted(seed, ceiling, fan.place(), line);
                var answer = fan.ask(line);
                assertThat(leaks(UncoveredText.of(answer), hidden)).as(about).isEmpty();
                assertThat(leaks(PlainText.of(answer), absent)).as(about).isEmpty();
                assertThat(leaks(UncoveredText.of(fan.complete(line)), hidden)).as("completing, " + about).isEmpty();
            }
        }
    }

    /// If the files did not hold what is absent, every answer would be the same: nothing counts it or leads to it.
    @Test
    void what_is_absent_leaves_no_trace_in_generated_shows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var lore = new GeneratedLore(seed).lore();
        // The same for both, or one bot forgets what was spoken of before the other one does.
        var time = new AtomicLong();
        for (var ceiling = 0; ceiling < lore.lastEpisode(); ceiling += 6) {
            var fans = fans(TestChat.withLore(lore, time::get), ceiling);
            var fansOfLess = fans(TestChat.withLore(LoreFilter.upTo(lore, ceiling), time::get), ceiling);
            for (var line : lines(TestChat.withLore(lore), random)) {
                time.addAndGet(TestChat.PAUSE);
                var fan = random.nextInt(fans.size());
                var about = "seed %d, ceiling %d, %s, /%s".formatted(seed, ceiling, fans.get(fan).place(), line);
                assertThat(fans.get(fan).ask(line)).as(about).isEqualTo(fansOfLess.get(fan).ask(line));
                assertThat(fans.get(fan).complete(line)).as(about).isEqualTo(fansOfLess.get(fan).complete(line));
            }
        }
    }

    /// The words alone are not enough: a sentence of harmless words can be a spoiler, too.
    @Test
    void nothing_leaks_in_the_seeds() {
        var chat = TestChat.withSeeds();
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var ceiling : List.of(0, random.nextInt(1, chat.lore().lastEpisode()))) {
            var hidden = hidden(secretsOf(chat.lore()), ceiling);
            var spoilers = spoilersBeyond(chat.lore(), ceiling);
            assertThat(spoilers).hasSizeGreaterThan(30);
            var fans = fans(chat, ceiling);
            for (var line : lines(chat, random)) {
                var fan = pick(fans, random);
                var about = "seed %d, ceiling %d, %s, /%s".formatted(seed, ceiling, fan.place(), line);
                var open = UncoveredText.of(fan.ask(line));
                assertThat(leaks(open, hidden)).as(about).isEmpty();
                assertThat(spoilers.stream().filter(open::contains)).as(about).isEmpty();
                assertThat(leaks(UncoveredText.of(fan.complete(line)), hidden)).as("completing, " + about).isEmpty();
            }
        }
    }

    @Test
    void the_secret_words_include_those_of_a_revealed_answer() {
        var chat = TestChat.withSeeds();
        var revealed = words(UncoveredText.of(chat.ask("reveal plot ending")));
        assertThat(secretsOf(chat.lore()).keySet()).containsAnyElementsOf(revealed);
    }

    static List<String> spoilersBeyond(Lore lore, int ceiling) {
        return statements(lore).filter(statement -> statement.after().filter(after -> lore.episode(after) > ceiling)
                .isPresent()).map(statement -> statement.text().strip()).toList();
    }

    static Set<String> hidden(Map<String, Integer> secrets, int ceiling) {
        return secrets.entrySet().stream().filter(secret -> secret.getValue() > ceiling)
                .flatMap(secret -> words(secret.getKey()).stream()).collect(Collectors.toSet());
    }

    static List<String> leaks(String open, Set<String> hidden) {
        return words(open).stream().filter(hidden::contains).toList();
    }

    /// Viewers who may see no more than the ceiling: a veteran in an open channel with this ceiling, and a newcomer who has
    /// watched up to it, in a channel with private replies and in a private chat.
    static List<TestChat> fans(TestChat chat, int ceiling) {
        var inPlaces = Stream.of("cover", "leave-out").flatMap(beyond -> {
            var openChannel = new Place("test",
                    List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, beyond)));
            var privateChannel = new Place("test",
                    List.of(new Level(LevelType.SERVER, "away"), new Level(LevelType.CHANNEL, beyond)));
            chat.store().edit("", Stream.of(openChannel, privateChannel).flatMap(place -> Stream.of(
                    new SettingEdit(place.path(), "beyond", Optional.of(beyond)),
                    new SettingEdit(place.path(), "ceiling",
                            Optional.of(place.equals(privateChannel) ? "end" : "" + ceiling)),
                    new SettingEdit(place.path(), "reply",
                            Optional.of(place.equals(privateChannel) ? "private" : "open"))))
                    .toList());
            return Stream.of(chat.as("veteran", false).watched(chat.lore().lastEpisode()).in(openChannel),
                    chat.as("newcomer", false).watched(ceiling).in(privateChannel));
        });
        return Stream.concat(inPlaces, Stream.of(chat.as("newcomer", false).watched(ceiling))).toList();
    }

    /// Everything that can be asked, and some lines that name nothing.
    private static List<String> lines(TestChat chat, Random random) {
        var arguments = new ArrayList<>(List.of("", "premise", "story", "ending", "status", "for", "against", "ideas",
                "timeline", "part", "actor", "source", "sta", "x", "?", HostileText.randomText(random),
                "a".repeat(200)));
        Stream.of(chat.lore().roles(), chat.lore().people(), chat.lore().themes(), chat.lore().sources())
                .<Named>flatMap(List::stream)
                .map(Named::id)
                .forEach(arguments::add);
        chat.lore().quotations().forEach(quotation -> arguments.add(quotation.id()));
        return chat.service()
                .commands().all()
                .stream()
                .flatMap(command -> arguments.stream().map(argument -> command.name() + " " + argument))
                .toList();
    }

    /// The words that occur only in spoilers. A word of a harmless statement gives nothing away.
    static Map<String, Integer> secretsOf(Lore lore) {
        var secrets = new TreeMap<String, Integer>();
        var harmless = new ArrayList<String>();
        statements(lore).forEach(statement -> words(statement.text()).forEach(word -> {
            statement.after().ifPresentOrElse(after -> secrets.merge(word, lore.episode(after), Math::min),
                    () -> harmless.add(word));
        }));
        harmless.forEach(secrets::remove);
        OWN_WORDS.forEach(secrets::remove);
        return secrets;
    }

    /// The words that the bot itself uses, about any show.
    private static Set<String> ownWords() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> TestChat.withLore(new GeneratedLore(seed).lore()).watched(Integer.MAX_VALUE))
                .flatMap(chat -> lines(chat, new Random(0)).stream().flatMap(
                        line -> Stream.of(UncoveredText.of(chat.ask(line)), UncoveredText.of(chat.complete(line)))))
                .flatMap(text -> words(text).stream())
                .collect(Collectors.toSet());
    }

    record Statement(String text, Optional<SpoilerThreshold> after) {}

    static Stream<Statement> statements(Lore lore) {
        return Stream.of(
                lore.claims().flatMap(claim -> Stream.concat(Stream.of(claim.text()), claim.asked().stream())
                        .map(text -> new Statement(text, claim.after()))),
                lore.relations()
                        .stream()
                        .map(relation -> new Statement(String.join(" ", relation.link(), relation.back().orElse(""),
                                relation.sentence().orElse("")), relation.after())),
                lore.disputes()
                        .stream()
                        .flatMap(dispute -> Stream.of(Stream.of(dispute.point()), dispute.asked().stream(),
                                dispute.readings().stream().map(reading -> reading.text())).flatMap(texts -> texts)
                                .map(text -> new Statement(text, dispute.after()))),
                Stream.concat(lore.show().facts().stream().map(fact -> fact.label()),
                        lore.honours().stream().map(honour -> honour.from()))
                        .map(label -> new Statement(label, Optional.empty())),
                lore.quotations()
                        .stream()
                        .flatMap(quotation -> Stream.concat(Stream.of(quotation.words(), quotation.of()),
                                quotation.asked().stream()).map(text -> new Statement(text, quotation.after()))),
                Stream.of(lore.roles(), lore.people(), lore.themes(), lore.sources())
                        .<Named>flatMap(List::stream)
                        .map(named -> new Statement(String.join(" ", named.spellings()), Optional.empty())))
                .flatMap(statement -> statement);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group()).toList();
    }
}
