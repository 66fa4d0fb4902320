package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import okaybot.lore.Lore;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.InMemorySeedFiles;
import okaybot.testing.TestChat;
import okaybot.testing.UncoveredText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines in free words: the answer says what was understood, and nothing is understood that is not there yet.
class FreeWordsTest {
    private static final Lore LORE = load("""
            show: {title: The Lighthouse, episodes: 12}
            sources: [{id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}]
            plot:
              premise: [{text: A keeper finds a letter., sources: [weekly]}]
              ending: [{text: They share the lamp., sources: [weekly], after: 8}]
            second-season: {status: [{text: Nothing is announced., sources: [weekly]}]}
            characters:
              - {id: keeper, name: Seo Deung-dae, about: [{text: Keeps the lamp., sources: [weekly]}]}
              - {id: sister, name: Seo Pado, about: [{text: Writes letters., sources: [weekly]}]}
              - {id: twin, name: Seo Ssang-dung, after: 8, about: [{text: The twin., sources: [weekly]}]}
            relations:
              - {from: sister, link: sister of, to: keeper, sources: [weekly]}
              - {from: twin, link: twin of, to: keeper, sources: [weekly]}
              - {from: sister, link: thief of the lamp of, to: keeper, sources: [weekly], after: 4}
            themes:
              - {id: doubles, name: Doubles, after: 8, claims: [{text: Two of all., sources: [weekly]}]}
            vocabulary:
              ignored: [the, who, is, of]
              endings: [s]
              called: [{id: twin, words: [second keeper]}, {id: keeper, words: [lighthouse man]}]
              kinship:
                - {links: [sister of], words: [sister]}
                - {links: [twin of], words: [twin]}
                - {links: [thief of the lamp of], words: [thief]}
              topics:
                - {line: plot ending, words: [ending]}
                - {line: themes doubles, words: [mirrors]}
                - {line: show, words: [music], silent: the music}
            """);

    private final TestChat chat = TestChat.withLore(LORE);

    private static Lore load(String text) {
        return switch (SeedLoader.load(new InMemorySeedFiles(Map.of("a.yaml", text)))) {
            case SeedLoadResult.Valid(var lore, _) -> lore;
            case SeedLoadResult.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void says_what_was_understood() {
        assertThat(chat.say("Who is the keeper's sister?")).startsWith("""
                Seo Pado
                “who is the keeper's sister?” → /cast Seo Pado
                """);
        assertThat(chat.say("Please, who is the keeper's sister?"))
                .contains("“please, who is the keeper's sister?” → /cast");
        assertThat(TestChat.withSeeds().say("does the nurse like gang tae"))
                .contains("“does the nurse like gang tae” → /relations");
        assertThat(chat.say("/cast lighthouse man")).contains("“lighthouse man” → Seo Deung-dae\n");
        assertThat(chat.say("/cast deung-dae")).doesNotContain("→");
        assertThat(chat.say("music")).startsWith("""
                I have no answer to “music”
                The sources say nothing about the music.
                """);
    }

    @Test
    void tells_only_who_somebody_is_if_nothing_else_is_known() {
        assertThat(TestChat.withSeeds().say("how tall is gang-tae")).startsWith("""
                Moon Gang-tae · 문강태
                The sources say nothing about ages, birthdays and heights. This is the nearest that they say:
                An orphan who works as a carer on a psychiatric ward, at OK Psychiatric Hospital.
                """).doesNotContain("Played by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"second keeper", "keeper's twin", "twin", "mirrors", "/cast second keeper", "/cast twin",
        "/cast keeper's twin", "/themes mirrors"})
    void what_is_absent_is_not_understood(String line) {
        assertThat(chat.ask(line)).isEqualTo(TestChat.withLore(LoreFilter.upTo(LORE, 0)).ask(line));
        assertThat(chat.say(line)).doesNotContain("Ssang-dung", "Doubles");
        assertThat(chat.watched(8).ask(line).citations()).isNotEmpty();
    }

    /// The relation itself is covered, but to find somebody by it would tell of it.
    @Test
    void nobody_is_found_by_a_relation_that_is_a_spoiler() {
        assertThat(chat.watched(3).ask("the thief").citations()).isEmpty();
        assertThat(UncoveredText.of(chat.watched(3).ask("the thief"))).doesNotContain("Pado");
    }

    @Test
    void a_command_that_is_switched_off_is_so_by_other_words_too() {
        chat.as("boss", true).in(TestChat.CHANNEL).ask("/settings commands deny plot");
        assertThat(chat.in(TestChat.CHANNEL).say("ending")).startsWith("/plot is not answered here\n");
        assertThat(chat.in(TestChat.CHANNEL).say("/cast ending")).startsWith("/plot is not answered here\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cast", "plot", "season2", "quote", "themes", "relations", "sources"})
    void completions_lead_to_something(String command) {
        var fan = TestChat.withSeeds();
        for (var completion : fan.complete(command + " ")) {
            var line = command + " " + completion.value();
            assertThat(fan.say(line)).as(line).doesNotContain("say nothing", "No quotation", "I don't know");
        }
    }

    @Test
    void a_character_without_a_quotation_leads_to_their_page() {
        var answer = TestChat.withSeeds().ask("/quote 문상태");
        assertThat(answer.title()).isEqualTo("No quotation about Moon Sang-tae");
        assertThat(answer.choices().getFirst().line().text()).isEqualTo("cast moon-sang-tae");
    }
}
