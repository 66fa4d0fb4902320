package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortugueseContractionsTest {
    @ParameterizedTest
    @CsvSource({"#geral, Respondo em #geral., Ajustes de #geral",
        "este servidor, Respondo neste servidor., Ajustes deste servidor",
        "esta categoria, Respondo nesta categoria., Ajustes desta categoria",
        "o servidor, Respondo no servidor., Ajustes do servidor",
        "a categoria, Respondo na categoria., Ajustes da categoria",
        "os canais, Respondo nos canais., Ajustes dos canais", "as salas, Respondo nas salas., Ajustes das salas",
        "oeste, Respondo em oeste., Ajustes de oeste", "estereo, Respondo em estereo., Ajustes de estereo",
        "[[em]] o fim, Respondo em [[em]] o fim., Ajustes de [[em]] o fim"})
    void joinsAPrepositionWithWhatFollows(String place, String answers, String settings) {
        assertThat(filledIn("Respondo [[em]] {0}.", place)).isEqualTo(answers);
        assertThat(filledIn("Ajustes [[de]] {0}", place)).isEqualTo(settings);
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(filledIn("em o {0}, de a {0}", "este canal")).isEqualTo("em o este canal, de a este canal");
    }

    @Test
    void knowsWhatCanBeInDoubleBrackets() {
        assertThatThrownBy(() -> PortugueseContractions.reserve("[[com]] {0}"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[[com]]");
    }

    private static String filledIn(String pattern, String value) {
        return MessageBundle.message(pattern, Locale.of("pt"), value);
    }
}
