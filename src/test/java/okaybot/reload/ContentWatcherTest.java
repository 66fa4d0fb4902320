package okaybot.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.problem.InvalidInputException;
import okaybot.testing.EditableSeeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatcherTest {
    private final AtomicInteger articles = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EditableSeeds seeds;
    private final CurrentLore lore;
    private final ContentWatcher watcher;

    ContentWatcherTest(@TempDir Path folder) throws InvalidInputException {
        seeds = new EditableSeeds(folder).save("first", 12);
        var folders = WatchedFolders.in(folder);
        lore = CurrentLore.load(seeds::load);
        watcher = new ContentWatcher(folders, lore, articles::incrementAndGet, meters, Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    private void awaitEdition(String edition) {
        await().until(() -> lore.get().show().title().equals("The Lighthouse " + edition));
    }

    @Test
    void takes_over_what_is_saved_and_leaves_out_what_is_broken() {
        watcher.start();
        seeds.save("second", 12);
        awaitEdition("second");
        seeds.breakWith("gone");
        await().until(() -> lore.brokenAt().isPresent());
        awaitEdition("second");
        seeds.save("third", 12);
        awaitEdition("third");
        // A reload is counted after all parts of the bot have taken over what is new.
        await().untilAsserted(
                () -> assertThat(meters.counter("okaybot.reloads", "outcome", "replaced").count()).isEqualTo(2));
        assertThat(meters.counter("okaybot.reloads", "outcome", "broken").count()).isEqualTo(1);
        assertThat(articles).hasValue(0);
    }

    @Test
    void notices_what_was_saved_before_it_was_started() {
        seeds.save("second", 12);
        watcher.start();
        awaitEdition("second");
    }

    @Test
    void notices_articles() {
        watcher.start();
        seeds.write("articles/review.txt", "A review.");
        await().until(() -> articles.get() == 1);
    }

    @Test
    void looks_more_rarely_if_a_look_takes_long_but_never_waits_for_minutes() {
        var second = Duration.ofSeconds(1);
        assertThat(ContentWatcher.pauseAfter(Duration.ofMillis(1), second)).isEqualTo(second);
        assertThat(ContentWatcher.pauseAfter(Duration.ofMillis(20), second)).isEqualTo(Duration.ofSeconds(4));
        assertThat(ContentWatcher.pauseAfter(Duration.ofSeconds(2), second)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void reads_everything_again_when_told_to_even_if_nothing_has_changed() {
        watcher.reloadNow();
        await().until(() -> articles.get() == 1);
        assertThat(meters.counter("okaybot.reloads", "outcome", "unchanged").count()).isEqualTo(1);
        watcher.close();
        watcher.reloadNow();
    }
}
