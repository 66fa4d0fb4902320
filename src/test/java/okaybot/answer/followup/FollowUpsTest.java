package okaybot.answer.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.lore.Lore;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;
import okaybot.testing.InMemorySeedFiles;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A question may follow up on the last answer to the same reader in the same place, within ten minutes.
class FollowUpsTest {
    private static final Lore LORE = load("""
            show: {title: The Lighthouse, episodes: 12}
            sources: [{id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}]
            plot: {premise: [{text: A keeper finds a letter., sources: [weekly]}]}
            second-season: {status: [{text: Nothing is announced., sources: [weekly]}]}
            people: [{id: ha-neul, name: Ha Neul}]
            characters:
              - {id: keeper, name: Seo Deung-dae, about: [{text: Keeps the lamp., sources: [weekly]}]}
              - {id: sister, name: Seo Pado, about: [{text: Writes letters., sources: [weekly]}]}
              - {id: twin, name: Seo Ssang-dung, after: 8, about: [{text: The twin., sources: [weekly]}]}
            relations:
              - {from: sister, link: sister of, to: keeper, sources: [weekly]}
              - {from: sister, link: sister of, to: twin, sources: [weekly]}
            vocabulary:
              ignored: [who, is, and, what about, the, of, 그럼]
              endings: [는, 은]
              pronouns: [him, his, her, 그 사람]
              pronoun-groups: [{words: [his], ids: [ha-neul, keeper]}, {words: [her], ids: [sister]}]
              follow-ups: [why, and …, what about …, 그럼 …]
              kinship: [{links: [sister of], words: [sister, 동생]}]
              topics: [{line: season2, words: [season 2, 시즌]}]
            """);
    private static final String ABOUT_SISTER = "cast sister";

    private final AtomicLong time = new AtomicLong();
    private final TestChat chat = TestChat.withLore(LORE, time::get);

    private static Lore load(String text) {
        return switch (SeedLoader.load(new InMemorySeedFiles(Map.of("a.yaml", text)))) {
            case SeedLoadResult.Valid(var lore, _) -> lore;
            case SeedLoadResult.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String answered(TestChat fan, String line) {
        return fan.ask(line).line().text();
    }

    @ParameterizedTest
    @CsvSource({"his sister", "who is his sister?", "and who is his sister", "And the sister?",
        "what about the sister?",
        "그 사람 동생", "그럼 동생은?", "그 사람은 동생"})
    void a_question_without_a_subject_is_about_the_last_one(String followUp) {
        chat.ask("cast keeper");
        assertThat(answered(chat, followUp)).isEqualTo(ABOUT_SISTER);
    }

    @Test
    void a_pronoun_stands_for_nobody_after_a_source() {
        var aboutSource = answered(chat, "what is The Weekly about?");
        assertThat(answered(chat, "what is him about?")).isNotEqualTo(aboutSource);
    }

    @ParameterizedTest
    @CsvSource({"and season 2?, season2", "what about the keeper?, cast keeper", "그럼 시즌?, season2",
        "and the sister of Seo Deung-dae, cast sister"})
    void a_question_with_a_subject_of_its_own_is_about_that(String followUp, String expected) {
        chat.ask("cast twin");
        assertThat(answered(chat, followUp)).startsWith(expected);
    }

    @Test
    void a_page_about_the_show_is_a_subject_too() {
        chat.ask("season2");
        assertThat(chat.ask("why?").title()).contains("why? season2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"says who", "And who says so?", "source?", "are you sure?", "how old is that info",
        "which article says that", "누가 그래?"})
    void where_the_last_answer_comes_from_is_told_with_it(String doubt) {
        chat.ask("season2");
        assertThat(chat.say(doubt)).contains("The Weekly (Jun 2023) says so. Nothing is announced.");
        assertThat(chat.say("sources")).doesNotContain("says so");
    }

    @Test
    void nothing_is_told_of_the_sources_of_what_the_reader_may_not_know_of() {
        chat.watched(8).ask("cast twin");
        assertThat(chat.watched(0).say("says who")).doesNotContain("twin", "Ssang");
    }

    @Test
    void a_subject_is_known_for_ten_minutes() {
        chat.ask("cast keeper");
        time.addAndGet(Duration.ofMinutes(10).minusMillis(1).toNanos());
        assertThat(answered(chat, "his sister")).isEqualTo(ABOUT_SISTER);
        chat.ask("cast keeper");
        time.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(answered(chat, "his sister")).isNotEqualTo(ABOUT_SISTER);
    }

    @Test
    void whoever_was_spoken_of_before_the_last_answer_is_known_for_ten_minutes_too() {
        chat.ask("cast keeper");
        time.addAndGet(Duration.ofMinutes(6).toNanos());
        chat.ask("cast twin");
        assertThat(answered(chat, "his sister")).isEqualTo(ABOUT_SISTER);
        chat.ask("cast twin");
        time.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(answered(chat, "his sister")).isNotEqualTo(ABOUT_SISTER);
    }

    @Test
    void an_answer_without_a_subject_does_not_change_it() {
        chat.ask("cast keeper");
        chat.ask("how old is he really");
        chat.ask("privacy");
        assertThat(answered(chat, "his sister")).isEqualTo(ABOUT_SISTER);
    }

    @Test
    void what_follows_up_on_another_show_is_not_about_this_one() {
        chat.ask("cast keeper");
        chat.ask("who wrote squid game");
        assertThat(chat.ask("and who is the sister in that one").title())
                .isEqualTo("I have no answer to “and who is the sister in that one”");
        assertThat(answered(chat, "his sister")).isEqualTo(ABOUT_SISTER);
        assertThat(chat.ask("and who is the sister in that one").title()).doesNotContain("no answer");
    }

    @Test
    void another_show_is_forgotten_after_ten_minutes_and_keeps_nothing_known_for_longer() {
        chat.ask("season2");
        time.addAndGet(Duration.ofMinutes(6).toNanos());
        chat.ask("who wrote squid game");
        time.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(chat.say("says who")).doesNotContain("says so");
        time.addAndGet(Duration.ofMinutes(6).toNanos());
        assertThat(chat.ask("and who is the sister in that one").title()).doesNotContain("no answer");
    }

    @Test
    void readers_and_places_do_not_mix() {
        var first = chat.as("first", false).in(TestChat.CHANNEL);
        var second = chat.as("second", false).in(TestChat.CHANNEL);
        first.ask("cast keeper");
        second.ask("cast sister");
        assertThat(answered(first, "his sister")).isEqualTo(ABOUT_SISTER);
        assertThat(answered(second, "his sister")).isNotEqualTo(ABOUT_SISTER);
        assertThat(answered(first.in(chat.place()), "his sister")).isNotEqualTo(ABOUT_SISTER);
        assertThat(answered(chat.as("third", false).in(TestChat.CHANNEL), "his sister")).isNotEqualTo(ABOUT_SISTER);
    }

    /// A reader may have revealed more in the meantime, or have set back how far they have watched.
    @Test
    void a_subject_that_the_reader_may_not_know_of_is_not_named() {
        chat.watched(8).ask("cast twin");
        assertThat(chat.say("his sister")).contains("Seo Pado");
        chat.watched(8).ask("cast twin");
        assertThat(chat.watched(0).say("his name")).doesNotContain("Ssang");
        chat.ask("reveal cast twin");
        assertThat(chat.say("his name")).doesNotContain("Ssang");
        assertThat(chat.say("why?")).doesNotContain("twin");
    }

    @Test
    void what_is_shown_while_somebody_types_is_no_answer_to_follow_up_on() {
        chat.service().answerUncounted(new Request(CommandLine.parse("cast keeper"), chat.viewer(), chat.place(),
                PlatformContext.NONE, true));
        assertThat(answered(chat, "his sister")).isNotEqualTo(ABOUT_SISTER);
    }

    /// Speaking of somebody must not hide that one speaks of oneself.
    @Test
    void help_comes_before_what_was_spoken_of() {
        chat.ask("cast keeper");
        assertThat(chat.service().needsSupport(CommandLine.parse("i want to die like him"))).isTrue();
        assertThat(chat.say("i want to die like him")).doesNotContain("Seo Deung-dae");
    }
}
