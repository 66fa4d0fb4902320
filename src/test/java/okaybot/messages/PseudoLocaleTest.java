package okaybot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class PseudoLocaleTest {
    @Test
    void eachWordIsInBrackets() {
        assertThat(PseudoLocale.bracket("I don't know {0}.")).isEqualTo("[I] [don't] [know] {0}.");
        assertThat(PseudoLocale.bracket("{0,choice,1#one apple|1<{0} apples} left"))
                .isEqualTo("{0,choice,1#[one] [apple]|1<{0} [apples]} [left]");
    }

    @Test
    void theReadersLanguageIsThatOfTheAnswer() {
        var chat = TestChat.withSeeds().reading(PseudoLocale.LOCALE);
        assertThat(chat.say("/cast moon-young")).contains("[Played] [by]: Seo Ye-ji");
    }

    @Test
    void eachBundleHasThePseudoLocale() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/okaybot/messages"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.contains("_")))
                    .allSatisfy(name -> assertThat(Path.of("src/test/java/okaybot/messages",
                            name.replace(".properties", "_en_XA.java"))).exists());
        }
    }
}
