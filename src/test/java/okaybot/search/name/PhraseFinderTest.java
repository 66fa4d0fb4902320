package okaybot.search.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFinderTest {
    private final PhraseFinder<String> finder = new PhraseFinder<>(List.of("누구", "the"),
            List.of("s", "이", "가", "는", "하", "했", "시", "ㄴ", "어", "요", "나", "었", "더라"));

    PhraseFinderTest() {
        finder.add("연기", "act");
        finder.add("맡", "take");
        finder.add("어부", "fisher");
        finder.add("배", "ship");
        finder.add("lighthouse", "tower");
    }

    @ParameterizedTest
    @CsvSource({
        "연기, act, ''",
        "연기했나요, act, ''",
        "연기하시는가요, act, ''",
        "연기한가요, act, ''",
        "누가 맡았나요, take, 누 가 았 나 요",
        "맡은, take, 은",
        "누구시더라, '', ''",
        "어부가누구연기, fisher act, ''",
        "배어부, ship fisher, ''",
        "배 어요, ship, 어요",
        "the lighthouses, tower, ''",
        "the lighthouseses, '', lighthouseses"})
    void korean_endings_follow_one_another_within_a_word(String text, String phrases, String unknown) {
        var found = finder.find(text);
        assertThat(found.phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .collect(Collectors.joining(" "))).isEqualTo(phrases);
        assertThat(Normalizer.normalize(found.unknownWords(), Normalizer.Form.NFC).replace(" ", ""))
                .isEqualTo(unknown.replace(" ", ""));
    }

    @Test
    void a_misspelt_word_begins_after_a_space() {
        finder.add("등대지기", "keeper");
        assertThat(finder.find("등대지가").phrases()).hasSize(1);
        assertThat(finder.find("밤등대지가").phrases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"배, 1", "배가, 1", "누구배, 1", "어부배, 1", "누구 배, 1", "이배한, 0", "파배, 0", "파도배, 0"})
    void a_syllable_is_no_phrase_inside_a_word(String text, int ships) {
        assertThat(finder.find(text).phrases()).filteredOn(phrase -> phrase.meanings().contains("ship"))
                .hasSize(ships);
    }

    @Test
    void no_phrase_is_found_in_a_korean_name() {
        assertThat(finder.find("누구배").phrases()).hasSize(1);
        finder.addName("누구배");
        assertThat(finder.find("누구배").phrases()).isEmpty();
        assertThat(finder.find("누구배는 어부").phrases()).extracting(PhraseFinder.Phrase::meanings)
                .containsExactly(Set.of("fisher"));
    }
}
