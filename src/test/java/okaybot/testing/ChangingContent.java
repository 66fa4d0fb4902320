package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.problem.InvalidInputException;
import okaybot.reload.CurrentLore;

/// Content of which a test saves one edition after the other, every second one broken, while others ask about it.
public final class ChangingContent {
    private static final Pattern EDITION = Pattern.compile("ed\\d+x");
    /// Each collection stops all tests that run at the time.
    private static final Duration COLLECTION_INTERVAL = Duration.ofSeconds(1);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<WeakReference<Lore>> replaced = new ArrayList<>();
    private final EditableSeeds seeds;
    private final CurrentLore lore;

    public ChangingContent(Path folder) throws InvalidInputException {
        seeds = new EditableSeeds(folder).save(edition(0), 12);
        lore = CurrentLore.load(seeds::load);
    }

    private static String edition(int number) {
        return "ed" + number + "x";
    }

    public Path folder() {
        return seeds.folder();
    }

    public CurrentLore lore() {
        return lore;
    }

    public static boolean isBroken(int number) {
        return number % 2 == 0;
    }

    /// What the show is called in an edition.
    public static String title(int number) {
        return "The Lighthouse " + edition(number);
    }

    /// Saves an edition, from 1 on.
    public void save(int number) {
        if (isBroken(number)) {
            seeds.breakWith("lost");
        } else {
            seeds.save(edition(number), 2 + number % 11);
            replaced.add(new WeakReference<>(lore.get()));
        }
    }

    /// Looks whether what was shown is an answer, and from one edition.
    public void check(String asked, String shown) {
        var editions = EDITION.matcher(shown).results().map(match -> match.group()).collect(Collectors.toSet());
        if (editions.size() > 1 || shown.contains("went wrong")) {
            fail(asked + ": " + editions + "\n" + shown);
        }
    }

    public void fail(String what) {
        failures.add(what);
    }

    public boolean hasFailed() {
        return !failures.isEmpty();
    }

    /// Asserts that nothing has failed, and that no edition stays in memory.
    ///
    /// @param kept how many of the first ones the test itself keeps
    public void assertSound(int kept) {
        assertThat(failures).isEmpty();
        await().pollDelay(COLLECTION_INTERVAL).pollInterval(COLLECTION_INTERVAL).untilAsserted(() -> {
            System.gc();
            assertThat(replaced.subList(kept, replaced.size())).allMatch(old -> old.refersTo(null));
        });
    }
}
