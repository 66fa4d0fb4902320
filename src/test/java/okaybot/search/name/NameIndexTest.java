package okaybot.search.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Person;
import okaybot.search.name.LookupResult.Ambiguous;
import okaybot.search.name.LookupResult.Found;
import okaybot.search.name.LookupResult.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
    private static final Person MINA = person("mina", "Baek Mi-na", "백미나");
    private static final Person MINHO = person("minho", "Baek Min-ho", "백민호");
    private static final Person YOUNG = person("young", "Choi Soo-young", "최수영");
    private final NameIndex<Person> names = new NameIndex<>(List.of(MINA, MINHO, YOUNG));

    private static Person person(String id, String name, String original) {
        return new Person(id, name, List.of(), Map.of(), Optional.of(original), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Choi Soo-young", "choi soo young", "CHOISOOYOUNG", "soo-young", "Soo Young Choi", "young",
        "최수영", "수영", "수 영", "choi", "sooyoung!", "  soo   young "})
    void finds_a_name_in_any_spelling_and_word_order(String words) {
        assertThat(names.find(words)).isEqualTo(new Found<>(YOUNG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Choe Su-yeong", "suyeong", "Su-young Choi"})
    void finds_a_name_in_another_romanisation(String words) {
        assertThat(names.find(words)).isEqualTo(new Found<>(YOUNG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"choi soo-yonug", "sooyoun", "soo-yuong", "xoo-young", "choy soo young", "최소영", "쵀수영"})
    void finds_a_name_with_typing_mistakes(String words) {
        assertThat(names.find(words)).isEqualTo(new Found<>(YOUNG));
    }

    @Test
    void is_ambiguous_when_several_names_match() {
        assertThat(names.find("baek")).isEqualTo(new Ambiguous<>(List.of(MINA, MINHO)));
        assertThat(names.find("백")).isEqualTo(new Ambiguous<>(List.of(MINA, MINHO)));
    }

    @Test
    void a_word_that_two_names_share_is_ambiguous() {
        var names = new NameIndex<>(List.of(person("a", "Kang-tae", "강태"), person("b", "Moon Sang-tae", "문상태")));
        assertThat(names.find("tae")).isInstanceOf(Ambiguous.class);
        assertThat(names.find("sang-tae")).isInstanceOf(Found.class);
    }

    @Test
    void prefers_an_exact_match_to_a_similar_name() {
        assertThat(names.find("min-ho")).isEqualTo(new Found<>(MINHO));
        assertThat(names.find("mina")).isEqualTo(new Found<>(MINA));
    }

    @Test
    void suggests_similar_names_when_nothing_matches() {
        assertThat(names.find("sooyxxng")).isEqualTo(new Found<>(YOUNG));
        assertThat(names.find("baek minxxx")).isEqualTo(new NotFound<>(List.of(MINA, MINHO)));
        assertThat(names.find("zzzzzzzz")).isEqualTo(new NotFound<>(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "😀", "-"})
    void text_without_letters_matches_nothing(String words) {
        assertThat(names.find(words)).isEqualTo(new NotFound<>(List.of()));
    }

    @Test
    void completes_from_any_part_of_a_name() {
        assertThat(names.suggest("")).containsExactly(MINA, MINHO, YOUNG);
        assertThat(names.suggest("ung")).containsExactly(YOUNG);
        assertThat(names.suggest("mi")).containsExactly(MINA, MINHO);
        assertThat(names.suggest("수")).containsExactly(YOUNG);
        assertThat(names.suggest("b")).containsExactly(MINA, MINHO);
    }
}
