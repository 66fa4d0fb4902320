package okaybot.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoDetectorTest {
    private final YesNoDetector detector = new YesNoDetector(TestChat.withSeeds().lore().vocabulary());

    @Test
    void a_wording_says_its_answer_behind_the_question_mark() {
        assertThat(detector.answerIn("has she been in love before? No")).contains(false);
        assertThat(detector.answerIn("is it well rated? Yes")).contains(true);
        assertThat(detector.answerIn("is it well rated?")).isEmpty();
        assertThat(detector.answerIn("it is well rated, yes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is she the author or the nurse", "¿es autora o enfermera?", "작가 아니면 간호사야?"})
    void several_answers_to_choose_from_are_neither_yes_nor_no(String question) {
        assertThat(detector.mayBeYesNo(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is she the author or not", "is she the author or what", "is she the author"})
    void one_answer_is_yes_or_no(String question) {
        assertThat(detector.mayBeYesNo(question)).isTrue();
    }
}
