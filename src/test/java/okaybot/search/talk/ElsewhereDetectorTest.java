package okaybot.search.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereDetectorTest {
    private final ElsewhereDetector detector = new ElsewhereDetector(TestChat.withSeeds().lore(), Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"what time is it", "is there a sequel to Oldboy", "who is in Squid Game",
        "how do I cancel my netflix", "is there a crack for the app",
        "they eat so much on this show, how do I cook that stew"})
    void other_shows_and_things_are_elsewhere(String question) {
        assertThat(detector.isElsewhere(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"season 2 of it's okay to not be okay", "is there a sequel to moon-young's story",
        "a second season of psycho but its okay", "season 2 of iotnbo", "how do you write the title in hangul",
        "did they leave a crack in the door at the end"})
    void the_show_itself_is_not(String question) {
        assertThat(detector.isElsewhere(question)).isFalse();
    }
}
