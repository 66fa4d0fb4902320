package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Choice;
import okaybot.command.api.Completion;
import okaybot.lore.Lore;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.InMemorySeedFiles;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is a spoiler as such does not exist for readers before its episode.
class AbsentThingsTest {
    private static final Lore LORE = load("""
            show:
              title: The Lighthouse
              episodes: 12
              facts:
                - {label: Wreck diver, after: 8, claims: [{text: Im Bada, sources: [weekly]}]}
            sources:
              - {id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}
              - {id: finale-recap, name: Twin Keepers Explained, about: A recap of the end., after: 8}
            disputes:
              - id: twins
                point: Which twin keeps the lamp
                after: 8
                readings: [{text: the older, sources: [weekly]}, {text: the younger, sources: [finale-recap]}]
            plot:
              premise: [{text: A keeper finds a letter., sources: [weekly]}]
              ending: [{text: They share the lamp., sources: [finale-recap], after: 8, dispute: twins}]
            second-season:
              status: [{text: Nothing is announced., sources: [weekly]}]
              timeline:
                - {bound: after the twins' wedding, after: 8, claims: [{text: A rumour., sources: [weekly]}]}
            people:
              - {id: ha-neul, name: Ha Neul, about: [{text: An actor., sources: [weekly]}]}
              - {id: secret-guest, name: Gu Reum, after: 8, about: [{text: Was a guest., sources: [weekly]}]}
            characters:
              - id: keeper
                name: The keeper
                spoiler-names: {Seo Deung-dae: 8}
                played-by: {person: ha-neul, sources: [weekly], after: 8}
                about: [{text: Keeps the lamp., sources: [weekly]}]
              - {id: secret-twin, name: Seo Ssang-dung, original: 서쌍둥, after: 8, about: [{text: The twin., sources: [weekly]}]}
            relations:
              - {from: secret-twin, link: twin of, to: keeper, back: twin of, sources: [weekly]}
            honours:
              - {from: Twin Prize, after: 8, claims: [{text: best twins, sources: [weekly]}]}
            quotations:
              - {id: neul-on-twins, words: two of me, by: ha-neul, of: the twins, sources: [weekly], after: 8}
            themes:
              - {id: the-sea, name: The sea, claims: [{text: It takes., sources: [weekly]}]}
              - {id: doubles, name: Being a double, after: 8, claims: [{text: Who is who., sources: [weekly]}]}
            """);

    private final TestChat chat = TestChat.withLore(LORE);

    private static Lore load(String yaml) {
        return switch (SeedLoader.load(new InMemorySeedFiles(Map.of("a.yaml", yaml)))) {
            case SeedLoadResult.Valid(var lore, _) -> lore;
            case SeedLoadResult.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    @ParameterizedTest
    @CsvSource({"cast, Ssang-dung", "cast, Gu Reum", "cast keeper, Deung-dae", "cast keeper, Ha Neul",
        "cast ha-neul, keeper", "cast deung-dae, The keeper", "cast 서쌍둥, Ssang-dung", "relations keeper, twin",
        "relations, twin", "sources, Twin Keepers", "sources disputes, Which twin", "sources weekly, Which twin",
        "plot ending, Twin Keepers", "plot ending, which twin", "acclaim, Twin", "themes, double", "quote, two of me",
        "quote keeper, Ha Neul", "show, Wreck diver", "season2 timeline, wedding", "about, Twin Keepers"})
    void nothing_is_named_before_its_episode(String line, String name) {
        assertThat(PlainText.of(chat.watched(7).ask(line))).doesNotContain(name);
        assertThat(PlainText.of(chat.watched(7).ask(line))).isEqualTo(chat.watched(0).say(line));
    }

    @ParameterizedTest
    @CsvSource({"cast, Ha Neul", "cast secret-guest, Gu Reum", "cast keeper, Deung-dae", "cast ha-neul, keeper",
        "cast deung-dae, The keeper", "cast 서쌍둥, Ssang-dung", "relations, twin", "sources, Twin Keepers",
        "sources disputes, Which twin", "plot ending, which twin", "acclaim, Twin", "themes, double",
        "quote, two of me",
        "show, Wreck diver", "season2 timeline, wedding"})
    void everything_is_there_after_its_episode(String line, String name) {
        assertThat(PlainText.of(chat.watched(8).ask(line))).contains(name);
        assertThat(PlainText.of(chat.watched(0).ask("reveal " + line))).contains(name);
    }

    /// Whoever asks by name before the episode is answered as about something that is not in the files.
    @ParameterizedTest
    @CsvSource({"cast secret-twin, cast secret-twig", "plot secret-twin, plot secret-twig",
        "themes doubles, themes doublet",
        "sources finale-recap, sources finale-recaq", "quote neul-on-twins, quote neul-on-twinz"})
    void the_id_of_something_absent_is_unknown(String line, String nonsense) {
        var typed = line.substring(line.indexOf(' ') + 1);
        var invented = nonsense.substring(nonsense.indexOf(' ') + 1);
        assertThat(chat.say(line)).isEqualTo(chat.say(nonsense).replace(invented, typed));
    }

    @Test
    void completion_offers_what_the_answer_would_name() {
        assertThat(labels(chat.watched(7), "cast ")).containsExactly("The keeper", "Ha Neul");
        assertThat(labels(chat.watched(8), "cast ")).containsExactly("The keeper", "Seo Ssang-dung", "Ha Neul",
                "Gu Reum");
        assertThat(labels(chat.watched(12).in(TestChat.CHANNEL), "themes ")).containsExactly("The sea");
        chat.store().edit("", List.of(new SettingEdit(TestChat.CHANNEL.path(), "ceiling", Optional.of("8"))));
        assertThat(labels(chat.watched(0).in(TestChat.CHANNEL), "themes ")).containsExactly("The sea",
                "Being a double");
    }

    @Test
    void choices_of_a_revealed_answer_are_revealed_only_if_they_must_be() {
        assertThat(lines(chat.ask("reveal themes").choices())).containsExactly("themes the-sea",
                "reveal themes doubles", "reveal sourced themes");
        assertThat(chat.ask("reveal themes").line().text()).isEqualTo("reveal themes");
    }

    /// Others read the place for reports, who may not have watched as far as the one who reports.
    @Test
    void reports_about_something_absent_are_covered() {
        var messenger = new FakeMessenger();
        chat.context().messengers().register("test", messenger);
        chat.store().edit("", List.of(new SettingEdit(TestChat.CHANNEL.path(), "reports",
                Optional.of("channel:general"))));
        var _ = chat.watched(12).in(TestChat.CHANNEL).ask("report themes doubles");
        assertThat(messenger.posted()).singleElement().asString().startsWith("""
                test/server:home/channel:general
                Somebody reports a mistake
                * [12: themes doubles]
                Where: channel:general
                -> Accept: report accept #""");
    }

    private static Stream<String> labels(TestChat fan, String line) {
        return fan.complete(line).stream().map(Completion::label);
    }

    private static List<String> lines(List<Choice> choices) {
        return choices.stream().map(choice -> choice.line().text()).collect(Collectors.toList());
    }
}
