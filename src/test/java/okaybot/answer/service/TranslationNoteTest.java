package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okaybot.lore.TranslatedText;
import okaybot.lore.Translation;
import okaybot.lore.Vocabulary;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class TranslationNoteTest {
    private static final String PARTLY = "일부는 아직 영어로만 있어요.";

    @Test
    void one_line_says_that_some_of_an_answer_is_in_english() {
        var premise = SampleLore.LIGHTHOUSE.plot().premise().getFirst().text();
        var korean = new Translation(Map.of("plot", Map.of(premise, new TranslatedText("등대지기의 이야기예요.", List.of()))),
                Vocabulary.NONE, List.of());
        var lore = SampleLore.LIGHTHOUSE.withTranslations(Map.of(Locale.KOREAN, korean));
        var chat = TestChat.withLore(lore);
        assertThat(PlainText.of(chat.reading(Locale.KOREAN).ask("/season2"))).containsOnlyOnce(PARTLY);
        assertThat(PlainText.of(chat.reading(Locale.KOREAN).ask("/help"))).doesNotContain("영어로만");
        assertThat(PlainText.of(chat.reading(Locale.forLanguageTag("id")).ask("/season2")))
                .containsOnlyOnce("hanya ada dalam bahasa Inggris.");
        assertThat(PlainText.of(chat.ask("/season2"))).doesNotContain("English only");
    }
}
