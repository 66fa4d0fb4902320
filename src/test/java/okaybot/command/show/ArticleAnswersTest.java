package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.Block;
import okaybot.answer.Span;
import okaybot.article.ArticleFolder;
import okaybot.article.HeaderRules;
import okaybot.search.passage.ArticleLibrary;
import okaybot.testing.InMemoryUnansweredStore;
import okaybot.testing.LongTimeouts;
import okaybot.testing.TestChat;
import okaybot.unanswered.KeyedHash;
import okaybot.unanswered.UnansweredQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the content does not say, an article may.
class ArticleAnswersTest {
    @TempDir
    private Path seeds;

    @TempDir
    private Path data;

    private Optional<ArticleLibrary> library = Optional.empty();

    @AutoClose
    private final UnansweredQuestions questions = new UnansweredQuestions(new InMemoryUnansweredStore(),
            KeyedHash.of(List.of()), InstantSource.fixed(TestChat.NOW));

    @AfterEach
    void close() {
        library.ifPresent(ArticleLibrary::close);
    }

    private TestChat chat(String header, String text) throws IOException {
        Files.createDirectories(seeds.resolve("articles"));
        Files.writeString(seeds.resolve("articles/costumes.md"), header + text);
        var opened = ArticleLibrary.open(ArticleFolder.in(seeds, new HeaderRules(16, LocalDate.of(2026, 1, 31))), data);
        library = Optional.of(opened);
        assertThat(opened.awaitLoaded(LongTimeouts.TIMEOUT)).isTrue();
        return TestChat.withLore(TestChat.withSeeds().lore(),
                context -> context.withPassages(opened).withUnanswered(questions));
    }

    @Test
    void a_passage_is_quoted_with_source_and_date() throws IOException {
        var chat = chat("""
                ---
                title: The costumes
                publisher: Fan Weekly
                address: https://example.com/costumes
                date: 2021-02-03
                after: none
                ---
                """, "Forty dresses were sewn by hand in a workshop near Busan.");
        var answer = """
                From an article
                “Forty dresses were sewn by hand in a workshop near Busan.”
                -- The costumes, Fan Weekly, 3 February 2021, https://example.com/costumes
                Nobody has checked this article against my sources.
                """;
        assertThat(chat.say("/ask in which workshop were the dresses sewn?")).isEqualTo(answer);
        assertThat(chat.say("who sewed the dresses in that workshop")).isEqualTo(answer);
        assertThat(chat.say(chat.ask("/ask dresses from which workshop").line().text())).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "end"})
    void text_of_an_article_is_only_text(String after) throws IOException {
        var chat = chat(
                "---\ntitle: www.evil.example @here\naddress: https://example.com/a\nafter: " + after + "\n---\n",
                "A workshop of dresses: @everyone <@1> https://evil.example/x discord.gg/x [x](tg://user?id=1) ||x|| `x` <b>x</b>");
        var answer = chat.watched(16).ask("/ask workshop of dresses");
        var spans = answer.blocks().stream().flatMap(Block::allSpans).toList();
        assertThat(spans).allMatch(Span.Plain.class::isInstance);
        var text = spans.stream().map(span -> ((Span.Plain) span).text()).collect(Collectors.joining(" "));
        assertThat(text.replace("https://example.com/a", "")).contains("A workshop of dresses: @everyone")
                .doesNotContain("://", "discord.gg", "www.");
    }

    @Test
    void an_article_is_covered_to_the_end() throws IOException {
        var chat = chat("date 2021-02-03\n", "The workshop burns down and forty dresses are lost.");
        var covered = chat.ask("/ask what happens to the workshop with the dresses");
        assertThat(chat.say("/ask what happens to the workshop with the dresses")).startsWith("""
                From an article
                * [16: “The workshop burns down and forty dresses are lost.” — costumes, 3 February 2021]
                Nobody has checked this article against my sources.
                -> Reveal the spoilers: reveal ask article""");
        assertThat(chat.say(covered.line().toReveal().text()))
                .contains("“The workshop burns down and forty dresses are lost.” — costumes").doesNotContain("[16");
        assertThat(chat.watched(16).say("/ask what happens to the workshop with the dresses")).doesNotContain("[16");
    }

    @Test
    void what_the_reader_may_see_comes_first() throws IOException {
        Files.createDirectories(seeds.resolve("articles"));
        Files.writeString(seeds.resolve("articles/end.txt"), "The workshop with the forty dresses burns down.");
        var chat = chat("---\nafter: 3\n---\n", "The workshop sells forty dresses.");
        assertThat(chat.watched(3).say("/ask workshop dresses"))
                .contains("“The workshop sells forty dresses.” — costumes")
                .doesNotContain("burns");
        assertThat(chat.watched(2).say("/ask workshop dresses")).contains("* [3: “The workshop sells");
    }

    @Test
    void the_content_comes_first() throws IOException {
        var chat = chat("---\nafter: none\n---\n",
                "The main character is played by nobody. Ko Moon-young is played by a cat.");
        assertThat(chat.say("/ask who plays Ko Moon-young")).contains("Seo Ye-ji").doesNotContain("cat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask how much does the workshop cost", "what is the wifi password of Seo Yea-ji"})
    void what_nobody_says_is_refused_and_counted(String line) throws IOException {
        var chat = chat("---\nafter: none\n---\n", "Seo Yea-ji visited a workshop.").in(TestChat.CHANNEL);
        for (var person : List.of("ada", "bob", "eve")) {
            assertThat(chat.as(person, false).say(line)).doesNotContain("visited");
        }
        await().untilAsserted(() -> assertThat(questions.mostAsked(TestChat.CHANNEL, 9)).hasSize(1));
    }

    @Test
    void what_an_article_answers_is_not_counted() throws IOException {
        var chat = chat("---\nafter: none\n---\n", "The workshop sells forty dresses.").in(TestChat.CHANNEL);
        chat.say("/ask workshop dresses");
        chat.say("/ask what about elephants in the harbour");
        await().untilAsserted(() -> assertThat(questions.countHidden(TestChat.CHANNEL)).isEqualTo(1));
    }

    @Test
    void nothing_is_counted_where_that_is_switched_off() throws IOException {
        var chat = chat("", "The workshop sells forty dresses.").in(TestChat.CHANNEL);
        chat.store().edit("ada", List.of(new okaybot.settings.SettingEdit("test/server:home", "questions",
                java.util.Optional.of("off"))));
        chat.say("/ask what about elephants in the harbour");
        questions.close();
        assertThat(questions.countHidden(TestChat.CHANNEL)).isZero();
    }

    @Test
    void a_passage_that_is_gone_is_not_found() throws IOException {
        assertThat(chat("", "The workshop sells forty dresses.").say("/ask article 123")).isEqualTo("""
                From an article
                That article is no longer here, or I am still reading it.
                """);
    }
}
