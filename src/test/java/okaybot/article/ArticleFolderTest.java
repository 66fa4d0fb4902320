package okaybot.article;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.lore.SpoilerThreshold;
import okaybot.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFolderTest {
    private static final HeaderRules RULES = new HeaderRules(16, LocalDate.of(2026, 1, 31));

    @TempDir
    private Path seeds;

    /// What a visitor was told, as text.
    private static final class Visit implements ArticleVisitor {
        private final List<Article> articles = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        @Override
        public void visitText(Article article, String heading, String text) {
            texts.add(heading.isEmpty() ? text : heading + ": " + text);
        }

        @Override
        public void visitEnd(Article article) {
            articles.add(article);
        }

        @Override
        public void visitProblem(String file, Problem problem) {
            problems.add(problem.describe());
        }
    }

    private Path file(String name) throws IOException {
        return Files.createDirectories(seeds.resolve("articles")).resolve(name);
    }

    private Visit visit() throws IOException {
        var visit = new Visit();
        ArticleFolder.in(seeds, RULES).visit(visit);
        return visit;
    }

    private Visit visit(String name, String content) throws IOException {
        Files.writeString(file(name), content);
        return visit();
    }

    private Article article(String name, String content) throws IOException {
        var visit = visit(name, content);
        assertThat(visit.problems).isEmpty();
        return visit.articles.getFirst();
    }

    private String problem(String name, String content) throws IOException {
        var visit = visit(name, content);
        assertThat(visit.articles).isEmpty();
        return visit.problems.getFirst();
    }

    @Test
    void an_article_without_a_header_is_a_spoiler_to_the_end() throws IOException {
        assertThat(article("a-fans_review.txt", "She walks in.\n"))
                .isEqualTo(new Article("articles/a-fans_review.txt", "a fans review", Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.of(SpoilerThreshold.END)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date 2023-06-26", "Date: 2023-06-26", "\uFEFFdate  2023-06-26  ", "date 2023-06-26\r",
        "date: 2023-06-26T10:30:00Z"})
    void the_first_line_can_be_a_date(String line) throws IOException {
        var visit = visit("a.txt", line + "\nShe walks in.");
        assertThat(visit.articles.getFirst().date()).contains(LocalDate.of(2023, 6, 26));
        assertThat(visit.texts).containsExactly("She walks in.");
    }

    @Test
    void a_text_can_begin_with_the_word_date() throws IOException {
        assertThat(visit("a.txt", "Date night was lovely.").texts).containsExactly("Date night was lovely.");
    }

    @Test
    void front_matter_says_what_the_article_is() throws IOException {
        var article = article("a.md", """
                ---
                title: "Why it works: a review"
                publisher: Fan Weekly
                address: https://example.com/a?b=c
                date: 2023-06-26
                after: 8
                tags:
                  - drama
                ---
                She walks in.
                """);
        assertThat(article.title()).isEqualTo("Why it works: a review");
        assertThat(article.publisher()).contains("Fan Weekly");
        assertThat(article.address().orElseThrow()).hasToString("https://example.com/a?b=c");
        assertThat(article.date()).contains(LocalDate.of(2023, 6, 26));
        assertThat(article.after()).contains(new SpoilerThreshold(8));
    }

    @Test
    void an_article_can_be_no_spoiler() throws IOException {
        assertThat(article("a.txt", "---\nafter: none\n---\nShe walks in.").after()).isEmpty();
    }

    @Test
    void markup_is_removed_and_headings_are_kept_apart() throws IOException {
        var visit = visit("a.md", """
                # The *costumes*

                They were **made by hand**, [she said](https://example.com).
                ![A dress](dress.png "A (red) one") [x](javascript:alert(1))

                ## Shoes
                > - All of them were `red`.
                <script>alert(1)</script>
                """);
        assertThat(visit.articles.getFirst().title()).isEqualTo("The costumes");
        assertThat(visit.texts).containsExactly("They were made by hand, she said. A dress x",
                "Shoes: All of them were red. alert(1)");
    }

    @ParameterizedTest
    @CsvSource({"See https://evil.example/x?y=1 now, See […] now", "See <http://evil.example> now, See […] now",
        "See discord.gg/abc now, See discord. gg/abc now", "See WWW.evil.example now, See […] now",
        "'Write to mailto:a@b.c, now', 'Write to […] now'", "tg://user?id=1 said, […] said",
        "It ended.Then it began., It ended. Then it began.", "At 3.5 p.m. in the U.S., At 3.5 p.m. in the U.S."})
    void nothing_can_become_a_link(String text, String expected) throws IOException {
        assertThat(visit("a.txt", text).texts).containsExactly(expected);
    }

    @Test
    void invisible_characters_are_removed() throws IOException {
        assertThat(visit("a.txt", "She\u202E walks\u200B\tin.").texts).containsExactly("She walks in.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"date 2023-13-45 | `2023-13-45` is not a date | 1",
        "date: 26.06.2023 | `26.06.2023` is not a date | 1", "date: soon | `soon` is not a date | 1",
        "date 2027-01-01 | `2027-01-01` is in the future | 1",
        "---;date: 2023-02-30;--- | `2023-02-30` is not a date | 2",
        "---;address: javascript:alert(1);--- | `javascript:alert(1)` is no address that can be opened | 2",
        "---;address: example.com;--- | `example.com` is no address that can be opened | 2",
        "---;after: 17;--- | `17` is no episode of this show | 2",
        "---;after: 0;--- | `0` is no episode of this show | 2",
        "---;afetr: none;--- | there is no key `afetr` | 2", "---;title: A | the header has no end | 4"})
    void a_wrong_header_is_a_problem(String header, String problem, int line) throws IOException {
        assertThat(problem("a.txt", header.replace(';', '\n') + "\nShe walks in."))
                .startsWith("articles/a.txt:" + line + ":1: " + problem);
    }

    @Test
    void only_text_in_utf8_is_read() throws IOException {
        Files.write(file("utf16.txt"), "She walks in.".getBytes(UTF_16));
        Files.write(file("latin1.txt"), new byte[]{'S', 'h', 'e', (byte) 0xE9, ' ', 'x'});
        Files.write(file("binary.md"), new byte[]{'P', 'K', 3, 4, 0, 0});
        Files.writeString(file("empty.md"), "# A title\n\n---\n");
        Files.writeString(file("good.txt"), "She walks in.");
        var visit = visit();
        assertThat(visit.articles).extracting(Article::file).containsExactly("articles/good.txt");
        assertThat(visit.problems).satisfiesExactly(
                problem -> assertThat(problem).startsWith("articles/binary.md:1:1: this is not a text"),
                problem -> assertThat(problem).contains("there is no text in this file"),
                problem -> assertThat(problem).startsWith("articles/latin1.txt: the file is not UTF-8 text"),
                problem -> assertThat(problem).startsWith("articles/utf16.txt: the file is not UTF-8 text"));
    }

    @Test
    void a_huge_file_is_not_read() throws IOException {
        try (var huge = new RandomAccessFile(file("huge.txt").toFile(), "rw")) {
            huge.setLength(33 * 1024 * 1024);
        }
        assertThat(visit().problems).singleElement().asString().contains("huge.txt: the file is larger than 32 MiB");
    }

    @Test
    void a_file_of_another_kind_is_a_problem() throws IOException {
        Files.writeString(file("page.html"), "<p>");
        Files.writeString(file(".hidden"), "x");
        Files.createDirectories(file("folder.md"));
        assertThat(visit().problems).satisfiesExactly(
                problem -> assertThat(problem).startsWith("articles/folder.md: this is a folder"),
                problem -> assertThat(problem).startsWith("articles/page.html: this is neither a .txt nor a .md file"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nothing_outside_of_the_folder_is_read() throws IOException {
        Files.writeString(seeds.resolve("secret.txt"), "A password.");
        Files.createSymbolicLink(file("link.txt"), seeds.resolve("secret.txt"));
        Files.createSymbolicLink(file("dangling.txt"), seeds.resolve("nothing"));
        Files.createSymbolicLink(file("device.txt"), Path.of("/dev/zero"));
        Files.writeString(file("real.txt"), "She walks in.");
        Files.createSymbolicLink(file("same.txt"), file("real.txt"));
        var visit = visit();
        assertThat(visit.texts).containsOnly("She walks in.").hasSize(2);
        assertThat(visit.problems).hasSize(3).allMatch(problem -> problem.contains("link"));
    }

    @Test
    void the_folder_need_not_exist() throws IOException {
        assertThat(visit().problems).isEmpty();
        assertThat(ArticleFolder.in(seeds, RULES).isEmpty()).isTrue();
    }

    @Test
    void a_file_instead_of_the_folder_is_a_problem() throws IOException {
        Files.writeString(seeds.resolve("articles"), "x");
        assertThat(visit().problems).containsExactly("articles: this is a file, not a folder\n  give it another name");
    }

    @Test
    void a_line_of_any_length_comes_in_pieces() throws IOException {
        var visit = visit("a.txt", "word ".repeat(100_000) + "🎭".repeat(5_000));
        assertThat(visit.texts).allMatch(text -> text.length() <= 2 * LineReader.MAX_LENGTH);
        assertThat(String.join(" ", visit.texts)).doesNotContain("\uFFFD").hasSizeGreaterThan(500_000);
    }
}
