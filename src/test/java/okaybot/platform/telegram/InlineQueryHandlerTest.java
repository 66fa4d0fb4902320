package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Inline queries, which somebody types in any chat.
class InlineQueryHandlerTest extends TelegramBotTestBase {
    private static final String ANSWER = "answerInlineQuery";

    @BeforeEach
    void startBot() {
        bot.start();
    }

    @Test
    void each_inline_result_has_another_answer_and_names_come_first() {
        var results = awaitInlineResults(bot.telegram.updates.inlineQuery(MINA, "moon")).at("/results");
        assertThat(results).extracting(result -> result.at("/input_message_content/message_text").asText())
                .doesNotHaveDuplicates();
        assertThat(results.get(0).path("title").asText()).startsWith("Moon Gang-tae");
        assertThat(results.get(1).path("title").asText()).startsWith("Ko Moon-young");
    }

    @Test
    void inline_results_have_titles_without_spoilers() {
        var results = queryInline("moon");
        assertThat(results.at("/results")).isNotEmpty().allSatisfy(result -> {
            assertThat(result.path("title").asText()).isNotBlank();
            assertThat(result.at("/input_message_content/message_text").asText()).startsWith("<b>");
        });
        assertThat(results.path("is_personal").asBoolean()).isTrue();
        assertThat(results.at("/results/0/title").asText()).startsWith("Moon Gang-tae");
        assertThat(queryInline("season2").at("/results/0/title").asText()).startsWith("Season 2");
        assertThat(queryInline("quote").at("/results").size()).isBetween(5, 50);
        assertThat(queryInline("reveal plot ending").at("/results")).isEmpty();
        assertThat(queryInline("").at("/results").size()).isBetween(5, 50);
        assertThat(results.path("cache_time").asInt()).isPositive();
        assertThat(queryInline("settings").at("/results")).isEmpty();
        assertThat(bot.telegram.chats.count()).isZero();
    }

    @Test
    void an_inline_query_of_somebody_who_wants_to_die_shows_where_to_find_help() {
        for (var words : List.of("i want to die", "cast i want to die", "죽고 싶어")) {
            assertThat(queryInline(words).at("/results")).singleElement().satisfies(
                    result -> assertThat(result.at("/description").asText()).contains("findahelpline.com"));
        }
    }

    @ParameterizedTest
    @CsvSource({"who plays the nurse, Nam Joo-ri", "간호사 누구야, Nam Joo-ri", "is it on netflix?, It's Okay to Not Be Okay",
        "how does it end, It's Okay to Not Be Okay: ending", "show me the cast, The cast of", "nurse, Nam Joo-ri"})
    void a_question_is_the_first_inline_result(String question, String title) {
        var results = queryInline(question).at("/results");
        assertThat(results.get(0).path("title").asText()).startsWith(title);
        assertThat(results).extracting(result -> result.at("/input_message_content/message_text").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_inline_question_is_answered_within_the_ceiling() {
        bot.ask(MINA, "/progress finished");
        assertThat(queryInline("how does it end").at("/results/0").toString()).contains("tg-spoiler");
        assertThat(queryInline("is sang-tae autistic").at("/results/0/input_message_content/message_text").asText())
                .contains("Yes.");
        assertThat(queryInline("qwertzuiop asdfgh").at("/results")).isEmpty();
    }

    @Test
    void inline_results_use_the_users_progress_only_in_the_private_chat() {
        bot.ask(MINA, "/progress 16");
        for (var words : List.of("ko-moon-young", "plot ending", "")) {
            assertThat(queryInline(words).at("/results")).isNotEmpty().allSatisfy(result -> {
                var html = result.at("/input_message_content/message_text").asText();
                assertThat(html.replaceAll("(?s)<tg-spoiler>.*?</tg-spoiler>", ""))
                        .doesNotContain("daughter of the woman who killed");
                assertThat(result.path("title").asText() + result.path("description").asText())
                        .doesNotContain("killed");
            });
        }
        var inPrivateChat = awaitAllResults(() -> bot.telegram.updates.inlineQueryInPrivateChat(MINA, "ko-moon-young"));
        assertThat(inPrivateChat.at("/results/0/input_message_content/message_text").asText())
                .contains("daughter of the woman who killed").doesNotContain("<tg-spoiler>");
        assertThat(inPrivateChat.path("cache_time").asInt(-1)).isZero();
        assertThat(inPrivateChat.path("is_personal").asBoolean()).isTrue();
    }

    @Test
    void inline_results_show_nobody_what_is_for_admins() {
        for (var words : List.of("help", "help settings", "about", "start", "")) {
            assertThat(queryInline(words).toString()).doesNotContain("For you as an admin", "answer only");
        }
        assertThat(awaitAllResults(() -> bot.telegram.updates.inlineQueryInPrivateChat(MINA, "help")).toString())
                .doesNotContain("For you as an admin");
    }

    /// Each typed letter is a query of its own.
    @Test
    void inline_queries_do_not_use_up_the_limit_of_questions() {
        for (var i = 0; i < 25; i++) {
            assertThat(queryInline("cast").at("/results/0/title").asText()).startsWith("The cast");
        }
    }

    @Test
    void ten_results_are_answered_at_once_and_others_when_somebody_scrolls() {
        var first = awaitInlineResults(bot.telegram.updates.inlineQuery(MINA, ""));
        assertThat(first.at("/results")).hasSize(10);
        assertThat(first.path("next_offset").asText()).isEqualTo("10");
        var all = queryInline("").at("/results");
        assertThat(all).hasSizeGreaterThan(15).extracting(result -> result.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(all).extracting(result -> result.path("title").asText()).contains("A quotation", "Relationships");
        assertThat(awaitInlineResults(bot.telegram.updates.inlineQuery(MINA, "goblin")).path("next_offset").asText())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "ten", "99999999999", "1e9", " 10"})
    void a_damaged_offset_shows_the_first_results(String offset) {
        assertThat(awaitInlineResults(at(offset, bot.telegram.updates.inlineQuery(MINA, "moon"))).at("/results/0/title")
                .asText())
                .startsWith("Moon Gang-tae");
        assertThat(awaitInlineResults(at("999", bot.telegram.updates.inlineQuery(MINA, "moon"))).at("/results"))
                .isEmpty();
    }

    private ObjectNode queryInline(String query) {
        return awaitAllResults(() -> bot.telegram.updates.inlineQuery(MINA, query));
    }

    /// The answer to a query, with the results of all its pages.
    private ObjectNode awaitAllResults(Supplier<ObjectNode> query) {
        var answer = awaitInlineResults(query.get());
        var page = answer;
        while (!page.path("next_offset").asText().isEmpty()) {
            page = awaitInlineResults(at(page.path("next_offset").asText(), query.get()));
            answer.withArray("/results").addAll((ArrayNode) page.at("/results"));
        }
        return answer.put("next_offset", "");
    }

    private static ObjectNode at(String offset, ObjectNode query) {
        query.withObject("/inline_query").put("offset", offset);
        return query;
    }

    private ObjectNode awaitInlineResults(ObjectNode query) {
        var before = bot.telegram.calls(ANSWER).count();
        bot.receive(query);
        await().untilAsserted(() -> assertThat(bot.telegram.calls(ANSWER).count()).isEqualTo(before + 1));
        return bot.telegram.calls(ANSWER).toList().getLast().parameters().deepCopy();
    }
}
