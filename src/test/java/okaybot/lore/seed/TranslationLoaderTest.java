package okaybot.lore.seed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.TextHash;
import okaybot.lore.view.LoreTranslator;
import okaybot.problem.Problem;
import okaybot.testing.InMemorySeedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationLoaderTest {
    private static final String LIGHTHOUSE = """
            show:
              title: The Lighthouse
              original: 등대
              episodes: 12
              facts:
                - {label: Network, claims: [{text: Sea TV, sources: [weekly]}]}
            sources:
              - {id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}
            characters:
              - id: ann
                name: Ann
                original: 안나
                about:
                  - {text: "A keeper of the lighthouse,", sources: [weekly], asked: [what does ann do]}
                  - {text: and a painter., sources: [weekly]}
                  - {text: She lives alone., sources: [weekly]}
              - {id: stranger, name: The stranger in the boat, after: end}
            people: [{id: doe, name: Doe}]
            quotations:
              - {id: doe-on-light, words: so bright, by: doe, of: the light, sources: [weekly], asked: [what does doe say]}
            plot:
              premise:
                - {text: A keeper finds a letter., sources: [weekly]}
            second-season:
              status:
                - {text: Nothing is announced., sources: [weekly]}
            vocabulary:
              topics:
                - {line: show, silent: the music, words: [ost]}
            """;

    private static SeedLoadResult load(Map<String, String> translations) {
        return SeedLoader.load(files(translations));
    }

    private static InMemorySeedFiles files(Map<String, String> translations) {
        var files = new TreeMap<>(translations);
        files.put("all.yaml", LIGHTHOUSE);
        return new InMemorySeedFiles(files);
    }

    private static String entry(String english, String text) {
        return "    - {of: \"%s\", text: \"%s\"}\n".formatted(TextHash.of(english), text);
    }

    private static Lore valid(String korean) {
        return ((SeedLoadResult.Valid) load(Map.of("ko/all.yaml", korean))).lore();
    }

    private static String problems(Map<String, String> translations) {
        return describe(((SeedLoadResult.Invalid) load(translations)).problems());
    }

    private static String describe(List<Problem> problems) {
        return problems.stream().map(Problem::describe).collect(joining("\n"));
    }

    private static List<String> about(Lore lore) {
        return lore.role("ann").about().stream().map(Claim::text).toList();
    }

    @Test
    void translates_what_the_sources_are_silent_about_but_not_the_words_that_ask_for_it() {
        var korean = LoreTranslator.translate(valid("translations:\n  vocabulary:\n" + entry("the music", "음악")),
                Locale.KOREAN);
        assertThat(korean.vocabulary().topics()).singleElement().satisfies(topic -> {
            assertThat(topic.silent()).contains("음악");
            assertThat(topic.words()).containsExactly("ost");
        });
    }

    @Test
    void translates_a_sentence_only_as_a_whole() {
        var half = valid("translations:\n  ann:\n" + entry("A keeper of the lighthouse,", "등대지기예요.")
                + entry("She lives alone.", "혼자 살아요."));
        assertThat(about(LoreTranslator.translate(half, Locale.KOREAN)))
                .containsExactly("A keeper of the lighthouse,", "and a painter.", "혼자 살아요.");
        var whole = valid("translations:\n  ann:\n" + entry("A keeper of the lighthouse,", "등대지기예요.")
                + entry("and a painter.", "화가이기도 해요."));
        var korean = LoreTranslator.translate(whole, Locale.KOREAN);
        assertThat(about(korean)).containsExactly("등대지기예요.", "화가이기도 해요.", "She lives alone.");
        assertThat(korean.localization().untranslated()).contains("She lives alone.").doesNotContain("and a painter.");
        assertThat(korean.inEnglish()).isSameAs(whole);
        assertThat(about(LoreTranslator.translate(korean, Locale.ENGLISH)).getFirst())
                .isEqualTo("A keeper of the lighthouse,");
    }

    @Test
    void shows_names_in_the_script_of_korean_readers_alone() {
        var lore = valid("translations: {}");
        var korean = LoreTranslator.translate(lore, Locale.KOREAN);
        assertThat(korean.role("ann").title()).isEqualTo("안나 · Ann");
        assertThat(korean.show().title()).isEqualTo("등대");
        assertThat(korean.role("stranger").name()).isEqualTo("The stranger in the boat");
        assertThat(LoreTranslator.translate(lore, Locale.of("es")).role("ann").title()).isEqualTo("Ann · 안나");
    }

    @Test
    void questions_of_a_translation_come_first() {
        var lore = valid("translations:\n  ann:\n    - {of: %s, text: 등대지기예요., asked: [안나 직업이 뭐야]}"
                .formatted(TextHash.of("A keeper of the lighthouse,")));
        assertThat(LoreTranslator.translate(lore, Locale.KOREAN).role("ann").about().getFirst().asked())
                .containsExactly("안나 직업이 뭐야", "what does ann do");
    }

    @Test
    void questions_of_a_quotation_stand_beside_its_words() {
        var lore = valid("translations:\n  doe-on-light:\n    - {of: %s, text: 참 밝다, asked: [빛이 어떻대]}"
                .formatted(TextHash.of("so bright")));
        assertThat(LoreTranslator.translate(lore, Locale.KOREAN).quotations().getFirst().asked())
                .containsExactly("빛이 어떻대", "what does doe say");
    }

    @Test
    void says_what_is_wrong_in_a_translation() {
        var twice = entry("She lives alone.", "혼자 살아요.");
        assertThat(problems(Map.of("ko/a.yaml", "translations:\n  anm: []\n  ann:\n" + twice + twice, "ko/b.yaml",
                "translations:\n  ann:\n    - {of: xyz, text: 네}\n  show:\n" + entry("Network", "방".repeat(41))
                        + "    - {of: \"" + TextHash.of("Network") + "\", text: 방송, asked: [어디]}")))
                .contains(
                        "ko/a.yaml:2:3: nothing has the id `anm`", "did you mean `ann`?",
                        "ko/a.yaml:5:12: `" + TextHash.of("She lives alone.")
                                + "` is translated already under `ann`",
                        "ko/b.yaml:3:12: `xyz` is no hash", "ko/b.yaml:5:30: `text` is too long: 41 characters",
                        "at most 40 fit here in every language");
        assertThat(problems(Map.of("ko/a.yaml", "translations:\n  show:\n    - {of: " + TextHash.of("Network")
                + ", text: 방송, asked: [어디]}"))).contains("ko/a.yaml:3:", "this is no statement that answers questions");
        assertThat(problems(Map.of("xq/a.yaml", "translations: {}", "en/a.yaml", "translations: {}")))
                .contains("xq/: `xq` is no language", "en/: `en` is no language");
        assertThat(problems(Map.of("ko/a.yaml", "translations: [")))
                .startsWith("ko/a.yaml:1:");
    }

    @Test
    void warns_of_a_translation_whose_original_has_changed_and_shows_that() {
        var seeds = (SeedLoadResult.Valid) load(
                Map.of("ko/all.yaml", "translations:\n  ann:\n" + entry("She lived alone.", "혼자 살았어요.")));
        assertThat(describe(seeds.warnings())).contains("ko/all.yaml:3:12: no English text under `ann` has the hash `"
                + TextHash.of("She lived alone.") + "`", "`" + TextHash.of("She lives alone.") + "` She lives alone.");
        assertThat(about(LoreTranslator.translate(seeds.lore(), Locale.KOREAN))).contains("She lives alone.");
    }

    @Test
    void warns_of_a_name_that_gives_something_away_only_in_a_translation() {
        var seeds = (SeedLoadResult.Valid) SeedLoader.check(files(Map.of("es/all.yaml",
                "translations:\n  ann:\n" + entry("She lives alone.", "Vive con The stranger in the boat."))));
        assertThat(describe(seeds.warnings())).contains("es/all.yaml:3:",
                "this names “The stranger in the boat”, which is a spoiler until the end");
    }

    @Test
    void adds_the_words_of_a_language_to_those_by_which_its_readers_ask() {
        var english = valid("vocabulary: {ignored: [누구], numbers: [영, 일], questions: {openings: [누가]}}");
        assertThat(english.vocabulary().ignored()).isEmpty();
        var lore = LoreTranslator.translate(english, Locale.KOREAN);
        assertThat(lore.vocabulary().ignored()).containsExactly("누구");
        assertThat(lore.vocabulary().numbersByWord()).containsEntry("일", 1);
        assertThat(lore.vocabulary().questions().orElseThrow().openings()).containsExactly("누가");
    }

    @Test
    void reads_the_folders_of_languages_and_no_others(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("all.yaml"), LIGHTHOUSE);
        for (var inner : List.of("ko", "articles", ".git", "pictures")) {
            Files.createDirectory(folder.resolve(inner));
        }
        Files.writeString(folder.resolve("articles/notes.yaml"), "a: b");
        Files.writeString(folder.resolve(".git/config.yaml"), "a: b");
        Files.writeString(folder.resolve("pictures/cat.png"), "");
        Files.writeString(folder.resolve("ko/a.yml"), "translations:\n  ann:\n" + entry("She lives alone.", "혼자 살아요."));
        var lore = SeedLoader.load(new SeedFolder(folder)).orThrow();
        assertThat(lore.localization().translations()).containsOnlyKeys(Locale.KOREAN);
        assertThat(about(LoreTranslator.translate(lore, Locale.forLanguageTag("ko-KR")))).contains("혼자 살아요.");
    }
}
