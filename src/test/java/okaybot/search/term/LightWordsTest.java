package okaybot.search.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;

class LightWordsTest {
    private static final QuestionTerms TERMS = new QuestionTerms(SampleLore.LIGHTHOUSE, Locale.ENGLISH);
    private static final LightWords WORDS = LightWords.of(Locale.ENGLISH, TERMS);

    private static Set<String> terms(String text) {
        return Set.copyOf(TERMS.of(text));
    }

    @Test
    void light_words_are_left_out() {
        assertThat(WORDS.removedFrom(terms("roughly originally castle"), new TermFrequencies(WORDS::contains)))
                .isEqualTo(terms("castle"));
    }

    @Test
    void a_word_that_a_statement_has_stays() {
        var known = new TermFrequencies(WORDS::contains);
        known.add(List.copyOf(terms("roughly")));
        assertThat(WORDS.removedFrom(terms("roughly castle"), known)).isEqualTo(terms("roughly castle"));
    }

    @Test
    void one_word_at_least_stays() {
        assertThat(WORDS.removedFrom(terms("roughly"), new TermFrequencies(WORDS::contains)))
                .isEqualTo(terms("roughly"));
    }

    @Test
    void languages_without_a_list_have_none() {
        assertThat(LightWords.of(Locale.KOREAN, TERMS).removedFrom(terms("roughly castle"),
                new TermFrequencies(WORDS::contains)))
                .isEqualTo(terms("roughly castle"));
    }
}
