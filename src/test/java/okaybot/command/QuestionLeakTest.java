package okaybot.command;

import static okaybot.command.SpoilerLeakTest.pick;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Vocabulary;
import okaybot.lore.view.LoreFilter;
import okaybot.question.FanQuestion;
import okaybot.testing.GeneratedLore;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import okaybot.testing.UncoveredText;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whatever is asked in one's own words, in whatever order, no word of a spoiler beyond the ceiling is outside a cover.
@Order(2)
class QuestionLeakTest {
    private static final int QUESTIONS = 25;
    /// Of the questions in the file, each of which one of the readers asks.
    private static final int FOLLOW_UP_EVERY = 3;
    private static final Vocabulary WORDS = TestChat.withSeeds().lore().vocabulary();
    private static final List<String> FOLLOW_UPS = List.of("who plays him", "what about her mother?", "why?",
            "and when?",
            "and him", "what did they say about her", "who are they", "그럼 누가 연기했어?", "왜?", "엄마는?");

    @Test
    void nothing_leaks_in_generated_shows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var generated = new GeneratedLore(seed);
        var lore = understandable(generated.lore());
        for (var ceiling = 0; ceiling <= lore.lastEpisode(); ceiling += 6) {
            var secret = SpoilerLeakTest.hidden(generated.secrets(), ceiling);
            var absent = SpoilerLeakTest.hidden(generated.absent(), ceiling);
            for (var fan : SpoilerLeakTest.fans(TestChat.withLore(lore), ceiling)) {
                var conversation = new Conversation(fan);
                for (var question : questions(lore, random)) {
                    var answer = conversation.ask(question);
                    var about = "seed %d, ceiling %d, %s, %s".formatted(seed, ceiling, fan.place(), conversation.asked);
                    assertThat(conversation.leaks(UncoveredText.of(answer), secret)).as(about).isEmpty();
                    assertThat(conversation.leaks(PlainText.of(answer), absent)).as(about).isEmpty();
                }
            }
        }
    }

    /// If the files did not hold what is absent, every answer would be the same: nothing counts it or leads to it.
    @Test
    void what_is_absent_leaves_no_trace_in_generated_shows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var lore = understandable(new GeneratedLore(seed).lore());
        // The same for both, or one bot forgets what was spoken of before the other one does.
        var time = new AtomicLong();
        for (var ceiling = 0; ceiling < lore.lastEpisode(); ceiling += 6) {
            var fans = SpoilerLeakTest.fans(TestChat.withLore(lore, time::get), ceiling);
            var fansOfLess = SpoilerLeakTest.fans(TestChat.withLore(LoreFilter.upTo(lore, ceiling), time::get),
                    ceiling);
            for (var question : questions(lore, random)) {
                time.addAndGet(TestChat.PAUSE);
                for (var i = 0; i < fans.size(); i++) {
                    var about = "seed %d, ceiling %d, %s".formatted(seed, ceiling, question);
                    assertThat(fans.get(i).ask(question)).as(about).isEqualTo(fansOfLess.get(i).ask(question));
                    assertThat(fans.get(i).complete(question)).as(about)
                            .isEqualTo(fansOfLess.get(i).complete(question));
                }
            }
        }
    }

    @Test
    void nothing_leaks_in_the_seeds() throws IOException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var lore = TestChat.withSeeds().lore();
        var ofFans = FanQuestion.conversations().stream().flatMap(Collection::stream).map(FanQuestion::text);
        var questions = Stream.concat(ofFans, asked(lore)).toList();
        var readers = Stream.of(0, random.nextInt(1, lore.lastEpisode())).flatMap(ceiling -> readers(lore, ceiling))
                .toList();
        for (var question : questions) {
            var reader = pick(readers, random);
            reader.assertNothingLeaks(question, "seed %d, %s".formatted(seed, question));
            if (random.nextInt(FOLLOW_UP_EVERY) == 0) {
                var followUp = pick(FOLLOW_UPS, random);
                reader.assertNothingLeaks(followUp, "seed %d, %s, %s".formatted(seed, question, followUp));
            }
        }
    }

    private static Stream<Reader> readers(Lore lore, int ceiling) {
        var hidden = SpoilerLeakTest.hidden(SpoilerLeakTest.secretsOf(lore), ceiling);
        var spoilers = SpoilerLeakTest.spoilersBeyond(lore, ceiling);
        return SpoilerLeakTest.fans(TestChat.withLore(lore), ceiling).stream()
                .map(fan -> new Reader(new Conversation(fan), ceiling, hidden, spoilers));
    }

    /// Somebody who may see no more than the ceiling.
    ///
    /// @param hidden words and
    /// @param spoilers sentences beyond it
    private record Reader(Conversation conversation, int ceiling, Set<String> hidden, List<String> spoilers) {
        void assertNothingLeaks(String question, String asked) {
            var about = "%s, ceiling %d, %s".formatted(asked, ceiling, conversation.fan.place());
            var answer = conversation.ask(question);
            assertThat(answer.title()).as(about).doesNotContain("went wrong");
            var open = UncoveredText.of(answer);
            assertThat(conversation.leaks(open, hidden)).as(about).isEmpty();
            assertThat(spoilers.stream().filter(open::contains).filter(spoiler -> !question.contains(spoiler)))
                    .as(about).isEmpty();
            var suggested = conversation.fan.complete("ask " + question.replaceFirst(" .*", ""));
            assertThat(conversation.leaks(UncoveredText.of(suggested), hidden)).as("completing, " + about).isEmpty();
        }
    }

    /// The questions that the content itself answers.
    private static Stream<String> asked(Lore lore) {
        return Stream.concat(lore.claims().map(Claim::asked), lore.disputes().stream().map(Dispute::asked))
                .flatMap(List::stream);
    }

    /// A fan's questions. An answer may repeat what the fan has said.
    private static final class Conversation {
        private final TestChat fan;
        private final Set<String> said = new HashSet<>();
        private String asked = "";

        Conversation(TestChat fan) {
            this.fan = fan;
        }

        Answer ask(String question) {
            asked = question;
            said.addAll(SpoilerLeakTest.words(question));
            return fan.ask(question);
        }

        List<String> leaks(String shown, Set<String> hidden) {
            return SpoilerLeakTest.leaks(shown, hidden).stream().filter(word -> !said.contains(word)).toList();
        }
    }

    /// The same show, in which people can ask as in the seeds.
    private static Lore understandable(Lore lore) {
        return new Lore(lore.show(), lore.plot(), lore.secondSeason(), lore.sources(), lore.disputes(), lore.people(),
                lore.roles(), lore.relations(), lore.honours(), lore.quotations(), lore.themes(), lore.chart(), WORDS,
                lore.unanswered(),
                lore.localization());
    }

    /// Ways to ask, with whom or what the show has, some of which the reader may not know of; and what follows up on them.
    private static List<String> questions(Lore lore, Random random) {
        var names = lore.named().map(Named::name).toList();
        var asked = Stream.concat(WORDS.topics().stream().map(Vocabulary.Topic::words),
                WORDS.kinship().stream().map(Vocabulary.Kinship::words)).flatMap(List::stream).toList();
        return IntStream.range(0, QUESTIONS).mapToObj(_ -> {
            var question = new ArrayList<>(List.of(pick(asked, random), pick(names, random)));
            if (random.nextInt(3) == 0) {
                question.add(pick(names, random));
            }
            return switch (random.nextInt(3)) {
                case 0 -> pick(FOLLOW_UPS, random);
                case 1 -> "ask " + String.join(" ", question);
                default -> String.join(" ", question);
            };
        }).toList();
    }
}
