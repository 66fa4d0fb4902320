package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;
import okaybot.testing.InMemorySeedFiles;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A question that nobody foresaw gets what answers the most similar ones that are known, unless the most similar have no answer.
class NearestAnswersTest {
    private static final String LORE = """
            show:
              title: The Lighthouse
              episodes: 12
              facts:
                - {label: Network, claims: [{text: Sea One, sources: [weekly], asked: [who put it on the air in the first place]}]}
            sources: [{id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}]
            plot: {premise: [{text: A keeper finds a letter., sources: [weekly]}]}
            second-season: {status: [{text: Nothing is announced., sources: [weekly]}]}
            vocabulary: {ignored: [the, is, it, on, in, who, to, was]}
            """;
    private static final String UNANSWERED = "unanswered: [how tall is the tower, who put up the tower]\n";
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    private static ShownAnswer ask(String question, TestChat chat) {
        return ShownAnswer.to(question, chat);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what genre wud u call this                                       | psychological romance drama
            happy ending y/n                                                 | Everyone finds a way to heal
            how is it rated on the movie database site                       | IMDb: a high rating
            for whose sake does gang-tae swallow his feelings                | He has spent his life on his brother
            how was it to work alongside ksh acc to his costar               | very comfortable
            """)
    void similar_questions_lead_to_the_answer(String question, String answer) {
        assertThat(ask(question, chat.watched(16)).first()).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who invented the telephone", "what does oppa mean", "where was seo ye ji born",
        "did park gyu-young go to college", "is therapy expensive", "what is joo-ri's dream job",
        "if i love goblin will i like this", "is kim soo hyun the killer", "who did the animation in the opening",
        "what were the ratings of ep 1 in korea, in percent",
        "which of the two production companies paid the bigger share"})
    void what_is_more_like_a_question_without_an_answer_gets_none(String question) {
        assertThat(ask(question, chat).isRefusal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"도깨비는 몇 부작이야", "백상예술대상에서 상 탔나요", "비빔밥 만드는 법 알려줘", "kien hace d gang tae d niño",
        "q comida le gusta a sang tae", "tas enamorado de alguien bot jaja"})
    void other_languages_have_their_own_questions_without_an_answer(String question) {
        assertThat(ask(question, chat.reading(Locale.forLanguageTag(question.codePointAt(0) > 'z' ? "ko" : "es")))
                .isRefusal())
                .isTrue();
    }

    @Test
    void what_the_nearest_questions_ask_for_stays_covered() {
        assertThat(ask("i was half asleep, is there a happy ending y/n", chat).isCovered()).isTrue();
    }

    @Test
    void without_unanswered_questions_only_nearer_ones_count() {
        assertThat(ask("who ever dared put it on the air in the very first place, my friends", chat(LORE + UNANSWERED))
                .first()).contains("Sea One");
        assertThat(ask("who ever dared put it on the air in the very first place, my friends", chat(LORE)).isRefusal())
                .isTrue();
    }

    @Test
    void what_the_content_names_as_unanswered_is_refused_though_its_words_find_something() {
        var question = "What network is it on?";
        assertThat(ask(question, chat(LORE)).first()).contains("Sea One");
        assertThat(ask(question, chat(LORE + "unanswered: [what network is it on]\n")).isRefusal()).isTrue();
    }

    private static TestChat chat(String lore) {
        return switch (SeedLoader.load(new InMemorySeedFiles(Map.of("a.yaml", lore)))) {
            case SeedLoadResult.Valid valid -> TestChat.withLore(valid.lore());
            case SeedLoadResult.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }
}
