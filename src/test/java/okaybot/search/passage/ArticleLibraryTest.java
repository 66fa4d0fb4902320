package okaybot.search.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.article.ArticleFolder;
import okaybot.article.HeaderRules;
import okaybot.files.ProcessLock;
import okaybot.testing.LongTimeouts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArticleLibraryTest {
    private static final HeaderRules RULES = new HeaderRules(16, LocalDate.of(2026, 1, 31));
    private static final Duration PATIENCE = LongTimeouts.TIMEOUT;

    @TempDir
    private Path seeds;

    @TempDir
    private Path data;

    @AutoClose
    private @Nullable ArticleLibrary library;

    @BeforeEach
    void createFolder() throws IOException {
        Files.createDirectories(seeds.resolve("articles"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(seeds.resolve("articles").resolve(name), text);
    }

    private ArticleLibrary library() {
        return Objects.requireNonNull(library, "load() first");
    }

    private void load() {
        library = ArticleLibrary.open(ArticleFolder.in(seeds, RULES), data);
        assertThat(library().awaitLoaded(PATIENCE)).isTrue();
    }

    private List<String> find(int ceiling, String... words) {
        return find(ceiling, List.of(words), List.of()).stream().map(Passage::words).toList();
    }

    private List<Passage> find(int ceiling, List<String> words, List<String> names) {
        return library().find(new PassageQuery(words, names), ceiling, 9);
    }

    private List<Path> indexes() throws IOException {
        try (var files = Files.list(data.resolve("articles"))) {
            return files.toList();
        }
    }

    @Test
    void a_passage_is_found_with_its_source() throws IOException {
        write("costumes.md", """
                ---
                title: The costumes
                publisher: Fan Weekly
                address: https://example.com/costumes
                date: 2021-02-03
                after: none
                ---
                Forty dresses were sewn by hand. They were inspired by fairy tales.
                """);
        write("music.txt", "The songs were written in a week.");
        load();
        assertThat(find(0, "sewed", "singer", "hand")).isEmpty();
        assertThat(find(0, List.of("dress", "inspired"), List.of())).singleElement().satisfies(found -> {
            assertThat(found.words())
                    .isEqualTo("Forty dresses were sewn by hand. They were inspired by fairy tales.");
            assertThat(found.article().title()).isEqualTo("The costumes");
            assertThat(found.article().publisher()).contains("Fan Weekly");
            assertThat(found.article().address().orElseThrow()).hasToString("https://example.com/costumes");
            assertThat(found.article().date()).contains(LocalDate.of(2021, 2, 3));
            assertThat(found.article().after()).isEmpty();
            assertThat(library().passage(found.id())).contains(found);
        });
    }

    @Test
    void the_title_says_what_the_text_is_about() throws IOException {
        write("costumes.md", "---\nafter: none\n---\n# The costumes\nForty were sewn by hand in a small workshop.");
        load();
        assertThat(find(0, "costumes", "workshop")).hasSize(1);
        assertThat(find(0, "costumes")).isEmpty();
    }

    @Test
    void names_must_be_there_but_do_not_answer() throws IOException {
        write("ada.md", "---\nafter: none\ntitle: Ada\n---\nThe dog was called Rex. Ada Smith sang.");
        write("bob.md", "---\nafter: none\ntitle: Bob\n---\nThe dog of Bob was called Max, and he had another dog.");
        load();
        assertThat(find(0, List.of("dog", "called"), List.of("Ada"))).extracting(Passage::words)
                .containsExactly("The dog was called Rex. Ada Smith sang.");
        assertThat(find(0, List.of("dog", "called"), List.of("Eve"))).isEmpty();
        assertThat(find(0, List.of("guitar"), List.of("Ada"))).isEmpty();
        assertThat(find(0, List.of(), List.of("Ada"))).isEmpty();
        assertThat(library().passage("nothing")).isEmpty();
    }

    @Test
    void korean_is_found_with_other_endings() throws IOException {
        write("a.txt", "---\nafter: none\n---\n촬영은 강원도에서 했다. 의상은 모두 직접 만들었다.");
        load();
        assertThat(find(0, "의상을", "직접")).singleElement().asString().contains("의상은 모두 직접");
        assertThat(find(0, "음악을")).isEmpty();
    }

    @Test
    void nothing_is_found_beyond_the_ceiling() throws IOException {
        write("open.txt", "---\nafter: none\n---\nThe lighthouse stands in the harbour.");
        write("eight.txt", "---\nafter: 8\n---\nThe lighthouse burns in the harbour.");
        write("end.txt", "The lighthouse falls into the harbour.");
        write("last.txt", "---\nafter: 16\n---\nThe lighthouse is sold in the harbour.");
        load();
        assertThat(find(0, "lighthouse", "harbour")).containsExactly("The lighthouse stands in the harbour.");
        assertThat(find(7, "lighthouse", "harbour")).hasSize(1);
        assertThat(find(8, "lighthouse", "harbour")).hasSize(2);
        assertThat(find(15, "lighthouse", "harbour")).hasSize(2);
        assertThat(find(16, "lighthouse", "harbour")).hasSize(4);
        assertThat(find(Integer.MAX_VALUE, "lighthouse", "harbour")).hasSize(4);
    }

    @Test
    void a_passage_about_something_else_is_not_found() throws IOException {
        write("a.txt", "The lighthouse stands in the harbour. It was built by fishermen.");
        load();
        assertThat(find(16, "who", "sold", "lighthouse", "Thursday")).isEmpty();
        assertThat(find(16, "lighthouse-keepers")).isEmpty();
        assertThat(find(16)).isEmpty();
        assertThat(find(16, " ", "???")).isEmpty();
    }

    @Test
    void a_question_of_any_length_is_cut_off() throws IOException {
        write("a.txt", "The lighthouse stands. 등대가 서 있다.");
        load();
        assertThat(find(16, "바다가보인다".repeat(10_000))).isEmpty();
        assertThat(find(16, IntStream.range(0, 10_000).mapToObj(i -> "word" + i).toArray(String[]::new))).isEmpty();
    }

    @Test
    void a_bad_file_is_left_out_and_the_others_are_found() throws IOException {
        write("good.txt", "The lighthouse stands.");
        Files.write(seeds.resolve("articles/bad.txt"),
                ("The lighthouse falls. ".repeat(2_000) + "\u0000").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write("date.txt", "date 2023-99-99\nThe lighthouse burns.");
        load();
        assertThat(find(16, "lighthouse")).containsExactly("The lighthouse stands.");
        assertThat(library().loaded().join()).hasValueSatisfying(read -> {
            assertThat(read.articles()).isEqualTo(1);
            assertThat(read.leftOut()).isEqualTo(2);
        });
    }

    @Test
    void without_articles_nothing_is_written() {
        load();
        assertThat(find(16, "lighthouse")).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void an_index_that_cannot_be_written_leaves_the_bot_without_articles() throws IOException {
        write("a.txt", "The lighthouse stands.");
        Files.writeString(data.resolve("articles"), "in the way");
        load();
        assertThat(find(16, "lighthouse")).isEmpty();
    }

    @Test
    void the_index_is_deleted_when_the_bot_ends() throws IOException {
        write("a.txt", "The lighthouse stands.");
        load();
        assertThat(indexes()).hasSize(2);
        library().close();
        assertThat(indexes()).isEmpty();
        assertThat(find(16, "lighthouse")).isEmpty();
    }

    @Test
    void what_a_killed_bot_left_behind_is_deleted_and_what_another_uses_is_not() throws IOException {
        write("a.txt", "The lighthouse stands.");
        var killed = Files.createDirectories(data.resolve("articles/killed"));
        Files.writeString(killed.resolve("_0.cfs"), "x");
        Files.createFile(data.resolve("articles/killed.lock"));
        var running = Files.createDirectories(data.resolve("articles/running"));
        try (var _ = ProcessLock.tryAcquire(data.resolve("articles/running.lock")).orElseThrow()) {
            load();
            assertThat(killed).doesNotExist();
            assertThat(running).exists();
            assertThat(find(16, "lighthouse")).hasSize(1);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void others_cannot_read_the_index() throws IOException {
        write("a.txt", "The lighthouse stands.");
        load();
        for (var path : indexes()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).endsWith("------");
        }
    }

    @Test
    void changed_articles_are_read_again_while_those_from_before_are_searched() throws IOException {
        write("review.txt", "Needle lies in the haystack.");
        load();
        write("review.txt", "Thread lies in the haystack.");
        write("second.txt", "A button lies in the drawer.");
        library().reload(ArticleFolder.in(seeds, RULES));
        assertThat(find(16, "lies", "haystack")).hasSize(1);
        await().until(() -> find(16, "thread", "haystack"),
                found -> found.equals(List.of("Thread lies in the haystack.")));
        assertThat(find(16, "button", "drawer")).hasSize(1);
        await().untilAsserted(() -> assertThat(indexes()).hasSize(2));
        Files.delete(seeds.resolve("articles/review.txt"));
        Files.delete(seeds.resolve("articles/second.txt"));
        library().reload(ArticleFolder.in(seeds, RULES));
        await().until(() -> find(16, "lies", "haystack").isEmpty());
        await().untilAsserted(() -> assertThat(indexes()).isEmpty());
    }

    @Test
    void searches_go_on_while_articles_are_read_again_and_again() throws Exception {
        write("review.txt", "Needle lies in the haystack.");
        load();
        try (var searches = Executors.newFixedThreadPool(2)) {
            var ends = new AtomicBoolean();
            var searching = searches.submit(() -> {
                while (!ends.get()) {
                    assertThat(find(16, "needle", "haystack")).hasSize(1);
                }
            });
            for (var i = 0; i < 20; i++) {
                library().reload(ArticleFolder.in(seeds, RULES));
            }
            library().reload(ArticleFolder.in(seeds, new HeaderRules(4, LocalDate.of(2026, 1, 31))));
            await().until(() -> indexes().size() == 2);
            ends.set(true);
            searching.get();
        }
    }

    /// The reading begins only after the first search, so neither opening nor searching can wait for it. A few megabytes. The memory
    /// that 100 MB take is measured by `ArticleLoad`, in the benchmarks.
    @Test
    void a_big_folder_is_read_in_the_background() throws IOException {
        for (var i = 0; i < 200; i++) {
            write("article-" + i + ".txt", randomText(new Random(i)) + "\nNeedle" + i + " lies in haystack" + i + ".");
        }
        var searched = new CompletableFuture<Void>().completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        library = ArticleLibrary.open(ArticleFolder.in(seeds, RULES), data,
                reader -> Thread.ofVirtual().unstarted(() -> {
                    searched.join();
                    reader.run();
                }));
        assertThat(find(16, "needle7", "haystack7")).isEmpty();
        assertThat(library().loaded()).isNotDone();
        searched.complete(null);
        assertThat(library().awaitLoaded(PATIENCE)).isTrue();
        assertThat(find(16, "needle7", "haystack7")).singleElement().asString().endsWith("Needle7 lies in haystack7.");
    }

    @Test
    void closing_stops_the_reading() throws IOException {
        for (var i = 0; i < 100; i++) {
            write("article-" + i + ".txt", randomText(new Random(i)));
        }
        library = ArticleLibrary.open(ArticleFolder.in(seeds, RULES), data);
        library().close();
        assertThat(data.resolve("articles").toFile().list()).isNullOrEmpty();
    }

    /// 20,000 characters.
    private static String randomText(Random random) {
        return IntStream.range(0, 3_000)
                .mapToObj(i -> Integer.toString(random.nextInt(5_000), 36) + (i % 12 == 0 ? "." : ""))
                .collect(Collectors.joining(" "));
    }
}
