package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.lore.Lore;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever types in a hurry is understood as well.
class MistypedQuestionsTest {
    private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final int EVERY = 4;
    /// In percent, of questions of which each has a mistake in a word that is no name; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 86;
    private static final double REFUSED_RIGHTLY = 92;

    private final TestChat bot = TestChat.withSeeds();

    @Test
    void a_mistake_in_each_question_makes_little_difference() throws IOException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var names = names(bot.lore());
        var all = FanQuestion.conversations();
        var mistyped = IntStream.range(0, all.size()).filter(number -> number % EVERY == random.nextInt(EVERY))
                .mapToObj(number -> all.get(number).getFirst()).filter(question -> !question.isKorean())
                .map(question -> List.of(mistyped(question, names, random))).toList();

        var report = FanQuestionReport.of("mistyped, seed " + seed, mistyped, bot, "");

        FanQuestionReport.save("mistyped", report);
        report.assertAtLeast(ANSWERED_RIGHTLY, 0, REFUSED_RIGHTLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many epasodes does it have              | Episodes: 16
            wich channle was it on                      | Network: tvN
            how logn is one episoe                      | Length: 70 to 85 minutes an episode
            wat condtion does sang-tae have             | autistic
            does gangtae work in a hosiptal             | Yes.
            why does sang-tae fear buterflies           | They stand for the day when their mother was killed
            wat does edd's review say abot loev         | “messy, fierce, and unconditional”
            ask who wrte the scirpt                     | Jo Yong
            quien es el actor que hace de gang tae      | Kim Soo-hyun
            emy nominaton??                             | nominated at the 49th
            direktor of its ok to nto be ok             | The director of the series.
            wich netwrok                                | Network: tvN
            wat is sangtae dreem, wat he want 2 be      | dreams of a life as an artist
            """)
    void mistakes_are_understood(String question, String answer) {
        assertThat(PlainText.of(bot.watched(16).ask(question))).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"progres finished", "setings answer nowhere", "mydat delete", "languge ko"})
    void a_misspelt_command_changes_nothing(String line) {
        assertThat(bot.ask(line).title()).matches("There is no command /.+|What do you mean by .+");
    }

    @Test
    void a_question_without_an_answer_is_shown_as_it_was_typed() {
        assertThat(bot.ask("whats the wether in tokio").title())
                .isEqualTo("I have no answer to “whats the wether in tokio”");
    }

    private static Set<String> names(Lore lore) {
        return lore.named().flatMap(named -> named.spellings().stream())
                .flatMap(name -> NO_LETTER.splitAsStream(name.toLowerCase(Locale.ROOT))).collect(Collectors.toSet());
    }

    /// The question itself if it has nothing but names and short words.
    private static FanQuestion mistyped(FanQuestion question, Set<String> names, Random random) {
        var words = WORD.matcher(question.text()).results().filter(word -> !names.contains(word.group())).toList();
        if (words.isEmpty()) {
            return question;
        }
        var word = words.get(random.nextInt(words.size()));
        var text = question.text().substring(0, word.start()) + mistyped(word.group(), random)
                + question.text().substring(word.end());
        return new FanQuestion(question.section(), question.watched(), text, question.expected());
    }

    /// With a letter missing, two of them swapped, one typed twice, or another one. The first letter is right.
    private static String mistyped(String word, Random random) {
        var at = 1 + random.nextInt(word.length() - 2);
        var before = word.substring(0, at);
        var letter = word.charAt(at);
        var after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + after.charAt(0) + letter + after.substring(1);
            case 2 -> before + letter + letter + after;
            default -> before + (char) ('a' + random.nextInt(26)) + after;
        };
    }
}
