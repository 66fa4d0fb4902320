package okaybot.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellCheckerTest {
    private final SpellChecker checker = new SpellChecker(TestChat.withSeeds().lore());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many epasodes               | how many episodes
            Whcih tv channl, eh?            | which tv channel, eh?
            who won best artst              | who won best artist
            is moon young realy an auther   | is moon young really an author
            whn was edd's reveiw written    | when was edd's review written
            whos takig care of sangtae      | whos taking care of sangtae
            is it a netflix orginal serise  | is it a netflix original series
            """)
    void mistakes_are_put_right(String typed, String meant) {
        assertThat(checker.corrected(typed)).isEqualTo(meant);
    }

    /// Plain English, names however they are spelt, compounds, what nothing is like, and another language.
    @ParameterizedTest
    @ValueSource(strings = {"is there bread in it", "who is in the cats", "is sangtea gangtais brother",
        "is moonyong there",
        "tell me about nam juri and seo yeji", "who is edds friend", "is it a best-seler", "is it on viki or wavve",
        "what is the xqzvtk of it", "문강태 누구야", "", "?!"})
    void other_words_stay(String typed) {
        assertThat(checker.corrected(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000, 100_000})
    void long_texts_without_sense_stay(int length) {
        var typed = "abcdefgh ijklmnop qrstuv ".repeat(length / 25 + 1) + "z".repeat(length);

        assertThat(checker.corrected(typed)).isEqualTo(typed);
    }
}
