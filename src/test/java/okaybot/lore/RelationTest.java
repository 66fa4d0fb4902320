package okaybot.lore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {
    @ParameterizedTest
    @CsvSource({"younger brother of, younger brother of 문상태", "{0}의 동생, 문상태의 동생"})
    void the_other_name_stands_behind_the_link_or_where_the_link_has_it(String link, String text) {
        var relation = relation(link, Optional.empty());
        assertThat(relation.linkTo("문상태")).isEqualTo(text);
        assertThat(relation.claimAbout("younger", "문상태")).map(Claim::text).contains(text);
    }

    @Test
    void the_link_back_has_the_name_in_it_too() {
        assertThat(relation("looks after", Optional.of("{0}의 돌봄을 받음")).claimAbout("older", "문강태")).map(Claim::text)
                .contains("문강태의 돌봄을 받음");
    }

    private static Relation relation(String link, Optional<String> back) {
        return new Relation("younger", link, "older", back, List.of("source"), Optional.empty(), Optional.empty());
    }
}
