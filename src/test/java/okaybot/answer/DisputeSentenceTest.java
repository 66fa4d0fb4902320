package okaybot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.DisputeSentence.Position;
import okaybot.lore.Dispute;
import okaybot.testing.SampleLore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeSentenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long it lasts      | Sources disagree about how long it lasts: one night; three nights.
            Ha Neul's age          | Sources disagree about Ha Neul's age: one night; three nights.
            Neul and her sister    | Sources disagree about Neul and her sister: one night; three nights.
            Have they met          | Sources disagree about have they met: one night; three nights.
            """)
    void onlyANameKeepsItsCapital(String point, String sentence) {
        assertThat(write(point, Position.FIRST)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"FURTHER_DOWN, Sources also disagree about", "RIGHT_BEHIND_ANOTHER, And about"})
    void laterOnesAreIntroducedInShort(Position position, String introduction) {
        assertThat(write("The storm", position)).startsWith(introduction + " the storm: ");
    }

    private static String write(String point, Position position) {
        var dispute = new Dispute("storm", point, Optional.empty(),
                List.of(new Dispute.Reading("one night", List.of("weekly")),
                        new Dispute.Reading("three nights", List.of("harbour"))));
        return new DisputeSentence(SampleLore.LIGHTHOUSE, _ -> new Span.Plain("")).write(dispute, position).stream()
                .map(span -> ((Span.Plain) span).text()).collect(Collectors.joining());
    }
}
