package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.place.Membership;
import okaybot.place.Place;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreKind;
import okaybot.testing.LogCapture;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsCleanupTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration ONCE = Duration.ofDays(1);

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger changeCleanups = new AtomicInteger();

    /// A store whose first cleanup fails.
    private SettingsStore store(Throwable failure) {
        return (SettingsStore) Proxy.newProxyInstance(SettingsStore.class.getClassLoader(),
                new Class<?>[]{SettingsStore.class}, (_, method, arguments) -> switch (method.getName()) {
                    case "deleteChangesOlderThan" -> {
                        assertThat(arguments).containsExactly(Duration.ofDays(365));
                        yield changeCleanups.incrementAndGet();
                    }
                    case "placesLeftLongerThan" -> {
                        assertThat(arguments).containsExactly(Duration.ofDays(30));
                        if (runs.incrementAndGet() == 1) {
                            throw failure;
                        }
                        yield new TreeSet<>(List.of("test/chat:1", "test/chat:2", "test/chat:3"));
                    }
                    case "deleteIfLeft" -> true;
                    default -> throw new AssertionError(method);
                });
    }

    @Test
    void continues_after_an_unexpected_exception_and_logs_it() {
        assertContinuesAfter(new IllegalStateException("bug"));
    }

    @Test
    void continues_after_an_error() {
        assertContinuesAfter(new AssertionError("bug"));
    }

    private void assertContinuesAfter(Throwable failure) {
        try (var log = LogCapture.attach();
                var cleanup = new SettingsCleanup(store(failure), () -> {}, _ -> Membership.NOT_MEMBER)) {
            cleanup.start(SOON, SOON);
            await().until(() -> runs.get() > 1);
            await().untilAsserted(() -> assertThat(log.lines())
                    .anyMatch(line -> line.contains("cleanup failed, it will be retried tomorrow"))
                    .anyMatch(line -> line.contains("deleted for 3 places")));
            await().until(() -> changeCleanups.get() > 0);
        }
    }

    @Test
    void stops_when_closed() throws Exception {
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        var cleanup = new SettingsCleanup(store(new IllegalStateException("bug")), () -> {}, _ -> Membership.NOT_MEMBER,
                scheduler);
        cleanup.start(SOON, SOON);
        await().until(() -> runs.get() > 1);
        cleanup.close();
        assertThat(scheduler.awaitTermination(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /// Marks can be wrong, so the platform has the last word. The bot is started again in between.
    @ParameterizedTest
    @EnumSource
    void deletes_only_what_the_platform_confirms(StoreKind kind, @TempDir Path folder) throws Exception {
        var now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
        var url = kind.url(folder);
        var chats = List.of("member", "removed", "unknown", "rejoined", "active");
        try (var store = kind.open(url, now::get)) {
            chats.forEach(chat -> store.edit("ada",
                    List.of(new SettingEdit(path(chat), "ceiling", Optional.of("4")))));
            chats.forEach(chat -> store.markLeft(path(chat)));
        }
        now.updateAndGet(before -> before.plus(Duration.ofDays(31)));
        var expired = new AtomicInteger();
        try (var store = kind.open(url, now::get)) {
            var settings = new Settings(store);
            settings.onActive(Place.parse(path("active")));
            await().untilAsserted(() -> assertThat(store.leftPlaces("test")).doesNotContain(path("active")));
            try (var cleanup = new SettingsCleanup(store, expired::incrementAndGet, place -> ask(settings, place))) {
                cleanup.start(SOON, ONCE);
                await().untilAsserted(() -> assertThat(store.leftPlaces("test")).containsExactly(path("unknown")));
                await().untilAsserted(() -> assertThat(expired).hasValue(1));
            }
            assertThat(store.within("test").keySet()).containsExactlyInAnyOrder(path("member"), path("unknown"),
                    path("rejoined"), path("active"));
            assertThat(store.recentChanges(path("removed"), 10)).isEmpty();
        }
    }

    private static String path(String chat) {
        return "test/chat:" + chat;
    }

    private static Membership ask(Settings settings, Place place) {
        return switch (place.levels().getFirst().id()) {
            case "member" -> Membership.MEMBER;
            case "removed" -> Membership.NOT_MEMBER;
            case "rejoined" -> {
                settings.onJoined(place);
                yield Membership.NOT_MEMBER;
            }
            default -> Membership.UNKNOWN;
        };
    }
}
