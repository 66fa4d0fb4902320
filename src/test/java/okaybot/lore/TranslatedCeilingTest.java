package okaybot.lore;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.lore.view.LoreFilter;
import okaybot.lore.view.LoreTranslator;
import okaybot.testing.GeneratedLore;
import org.junit.jupiter.api.RepeatedTest;

/// A translation shows nothing that the English text does not show to the same reader.
class TranslatedCeilingTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.of("es"));

    @RepeatedTest(20)
    void nothing_beyond_the_ceiling_is_in_any_language() {
        var seed = new Random().nextLong();
        var english = new GeneratedLore(seed).lore();
        var random = new Random(seed);
        var lore = english.withTranslations(
                LANGUAGES.stream().collect(toMap(language -> language, language -> some(english, language, random))));
        for (var ceiling = 0; ceiling <= lore.lastEpisode(); ceiling += 3) {
            var known = LoreFilter.upTo(lore, ceiling);
            var visible = LoreTranslator.texts(known).stream().map(TranslatableText::english)
                    .collect(Collectors.toSet());
            for (var language : LANGUAGES) {
                var translated = LoreTranslator.translate(known, language);
                assertThat(originals(translated, language)).as("seed %d, ceiling %d, %s", seed, ceiling, language)
                        .isSubsetOf(visible);
                assertThat(translated.localization().untranslated()).isSubsetOf(visible);
                assertThat(LoreFilter.upTo(LoreTranslator.translate(lore, language), ceiling)).isEqualTo(translated);
                assertThat(translated.inEnglish()).isSameAs(known);
            }
        }
    }

    /// Each translation names its language and its original.
    private static Translation some(Lore lore, Locale language, Random random) {
        Map<String, Map<String, TranslatedText>> texts = LoreTranslator.texts(lore).stream()
                .filter(_ -> random.nextInt(4) > 0)
                .collect(groupingBy(TranslatableText::id, toMap(TranslatableText::english,
                        text -> new TranslatedText(mark(language) + text.english(), List.of()), (first, _) -> first)));
        return new Translation(texts, Vocabulary.NONE, List.of());
    }

    private static String mark(Locale language) {
        return "in " + language + ": ";
    }

    /// The English texts of what is translated, which must all be into this language.
    private static Set<String> originals(Lore translated, Locale language) {
        var texts = LoreTranslator.texts(translated).stream().map(TranslatableText::english)
                .filter(text -> text.startsWith("in ")).toList();
        assertThat(texts).allMatch(text -> text.startsWith(mark(language)));
        return texts.stream().map(text -> text.substring(mark(language).length())).collect(Collectors.toSet());
    }
}
