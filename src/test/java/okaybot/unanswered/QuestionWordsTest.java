package okaybot.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionWordsTest {
    private final QuestionWords words = new QuestionWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Who's  that NURSE, again?! | who s that nurse again",
        "ｗｈｏ is it | who is it", "Is it on Netflix in 2021? | is it on netflix in 2021",
        "그 의사 이름이 뭐야? | 그 의사 이름이 뭐야", "¿Qué pasa en la calle? | qué pasa en la calle",
        "What happens in episode 12... or 13? | what happens in episode 12 or 13",
        "what road does he take home | what road does he take home"})
    void questions_that_differ_in_punctuation_are_the_same(String question, String counted) {
        assertThat(words.of(question)).contains(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"why does @ada ask", "is ada@example.com right", "<@123456> is it so",
        "see https://a.b/c now",
        "is www.example now open", "look at discord.gg/abc please", "call 010-1234-5678 now", "my number is 1234567",
        "my number is +82 (10) 1 2 3 4 5", "card 4111 1111 1111 1111 ok", "number ９８７６５４３ works",
        "is 12 Baker Street in it", "meet at 221b north baker st now", "nos vemos en Av. Reforma 123",
        "vivo en la calle de Alcalá, 45", "está en la carrera 7 #12",
        "mora na rua Augusta 1500", "나는 테헤란로 123 살아", "세종대로12 에서 만나"})
    void what_may_be_private_is_not_counted(String question) {
        assertThat(words.of(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i want to die", "why should I not kill myself", "죽고 싶어", "I want to DIE!!!",
        "tell me why i want to die", "ya no quiero vivir"})
    void a_cry_for_help_is_not_counted(String question) {
        assertThat(words.of(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "nurse", "🎭 🎭"})
    void what_is_no_question_is_not_counted(String question) {
        assertThat(words.of(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 100_000})
    void what_is_too_long_for_a_question_is_not_counted(int length) {
        assertThat(words.of("a ".repeat(length).substring(0, length))).isEmpty();
    }
}
