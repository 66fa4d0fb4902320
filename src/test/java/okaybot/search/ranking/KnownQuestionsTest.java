package okaybot.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import okaybot.search.question.Question;
import okaybot.search.statement.IndexedContent;
import okaybot.search.statement.IndexedStatement;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownQuestionsTest {
    private static final IndexedContent CONTENT = IndexedContent.of(SampleLore.LIGHTHOUSE);
    private static final IndexedStatement NETWORK = statement("Sea One");
    private static final IndexedStatement LETTER = statement("finds a letter");
    private static final KnownQuestions KNOWN = new KnownQuestions(
            List.of(asked(NETWORK, "on which channel was it shown", "who put it on the air"),
                    asked(LETTER, "what does the keeper find in the lamp room", "what is in the letter")),
            questions("how tall is the keeper", "what is the name of the channel's boss"));

    private static IndexedStatement statement(String text) {
        return CONTENT.index().statements().stream().filter(found -> found.statement().text().contains(text))
                .findFirst().orElseThrow();
    }

    private static IndexedStatement asked(IndexedStatement statement, String... wordings) {
        return new IndexedStatement(statement.statement(), statement.terms(), statement.names(), questions(wordings),
                Map.of());
    }

    private static List<Question> questions(String... wordings) {
        return Stream.of(wordings).map(KnownQuestionsTest::question).toList();
    }

    private static Question question(String wording) {
        return CONTENT.parser().parse(wording);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who put it on the air", "what is in the letter"})
    void the_same_question_is_as_similar_as_can_be(String wording) {
        var nearest = KNOWN.nearest(question(wording));
        assertThat(nearest.similarityOf(nearest.answer().orElseThrow().statement())).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"which channel put it on air back then, Sea One",
        "what did the keeper find up in the lamp room, letter",
        "so how tall would the keeper be, ''", "the name of the boss of the channel, ''"})
    void the_nearest_question_tells_what_answers(String wording, String answer) {
        assertThat(KNOWN.nearest(question(wording)).answer().map(found -> found.statement().text()).orElse(""))
                .contains(answer).matches(text -> text.isEmpty() == answer.isEmpty());
    }

    @Test
    void a_word_that_no_question_has_makes_all_less_similar() {
        assertThat(letter("what is in the letter of the lighthouse company"))
                .isLessThan(letter("what is in the letter"))
                .isGreaterThan(letter("what is in the parcel"));
    }

    private static double letter(String wording) {
        return KNOWN.nearest(question(wording)).similarityOf(LETTER.statement());
    }

    @Test
    void similarities_and_shares_are_between_0_and_1() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var words = List.of("who", "what", "is", "the", "channel", "keeper", "letter", "lamp", "air", "boss", "zebra");
        for (var i = 0; i < 500; i++) {
            var wording = Stream.generate(() -> words.get(random.nextInt(words.size()))).limit(1 + random.nextInt(8))
                    .collect(Collectors.joining(" "));
            var nearest = KNOWN.nearest(question(wording));
            assertThat(DoubleStream.of(nearest.best()).boxed()).as(wording + ", seed " + seed)
                    .allMatch(similarity -> similarity >= 0 && similarity <= 1 + 1e-6);
            assertThat(nearest.share()).as(wording + ", seed " + seed).isBetween(0.0, 1.0);
        }
    }
}
