package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spanish is understood as it is typed in chats: without accents and signs, shortened, with what is said around it.
class SpanishTypingTest {
    private final TestChat chat = TestChat.withSeeds().reading(Locale.forLanguageTag("es-MX"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y q tan largos son los caps          | Duración: de 70 a 85 minutos por episodio
            ¿Con qué otro título se conoce?      | Psycho, but It's Okay
            oye q dia se estrenó el dorama       | Emisión: desde el 20 de junio de 2020
            xq moon young se obsesiona con él?   | Cree que los dos comparten un pasado.
            cuando sale la 2da temp              | No se ha confirmado una segunda temporada.
            quien es la prota                    | Famosa autora de libros infantiles oscuros.
            quien dijo q estaba nerviosa         | worried and nervous
            que opina edd del amor               | messy, fierce, and unconditional
            """)
    void chat_spellings_change_nothing(String question, String answer) {
        assertThat(first(question)).contains(answer);
    }

    @Test
    void who_plays_somebody_may_be_asked_without_a_name() {
        chat.ask("quien es oh ji wang");

        assertThat(first("y quien lo hace?")).contains("Intérprete: Kim Chang-wan");
    }

    @ParameterizedTest
    @CsvSource({"cuanto le pagaron a kim soo hyun", "cuantos puntos exactos tiene en imdb"})
    void numbers_that_nobody_tells_are_refused(String question) {
        assertThat(first(question)).contains("No he encontrado respuesta a eso en las fuentes.");
    }

    private String first(String question) {
        return ShownAnswer.to(question, chat).first();
    }
}
