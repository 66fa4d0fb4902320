package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import okaybot.command.Commands;
import okaybot.settings.Settings;
import okaybot.testing.EditableSeeds;
import okaybot.testing.LongTimeouts;
import okaybot.testing.RecordingMembershipListener;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramStartTest {
    @TempDir
    private Path folder;

    private static final class BrokenRegistry extends SimpleMeterRegistry {
        @Override
        protected <T> Gauge newGauge(Meter.Id id, @Nullable T object, ToDoubleFunction<T> value) {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void an_unexpected_error_ends_the_adapter_instead_of_leaving_it_silent() {
        try (var telegram = new FakeTelegram();
                var adapter = adapter(new TelegramConfig(FakeTelegram.TOKEN, telegram.uri(), Optional.empty()))) {
            assertThat(adapter.start()).failsWithin(LongTimeouts.TIMEOUT).withThrowableThat()
                    .withRootCauseInstanceOf(IllegalStateException.class).withMessageContaining("broken");
        }
    }

    @Test
    void the_profile_follows_changed_content() throws Exception {
        var seeds = new EditableSeeds(folder.resolve("show"));
        var lore = new AtomicReference<>(seeds.save("first", 12).load().orThrow());
        var still = TestChat.withLore(lore.get());
        var chat = new TestChat(TestChat.service(lore::get, Commands.all(still.context()), still.context()),
                still.context(), still.lore(), still.store(), still.viewer(), still.place(), still.platformContext(),
                still.locale());
        try (var telegram = new FakeTelegram(); var bot = new TelegramTestBot(folder, telegram, chat).start()) {
            await().until(() -> telegram.calls("setChatMenuButton").findAny().isPresent());
            assertThat(described(telegram, "first")).isNotEmpty();
            lore.set(seeds.save("second", 12).load().orThrow());
            bot.adapter().onContentChanged();
            await().until(() -> described(telegram, "second").contains("ko"));
        }
    }

    /// The languages in which the description contains a word.
    private static List<String> described(FakeTelegram telegram, String word) {
        return telegram.calls("setMyDescription")
                .filter(call -> call.parameters().path("description").asText().contains(word))
                .map(call -> call.parameters().path("language_code").asText()).toList();
    }

    private TelegramAdapter adapter(TelegramConfig config) {
        var chat = TestChat.withSeeds();
        var storage = new FileStorage(folder.resolve("updates"), config.botKey(), TelegramTestBot.NO_LIMITS);
        return new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder, storage,
                new RecordingMembershipListener(), Optional.empty(), new BrokenRegistry(),
                TelegramTestBot.SHORT_TIMEOUTS);
    }
}
