package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.platform.discord.DiscordConfig;
import okaybot.problem.InvalidInputException;
import okaybot.reload.ContentWatcher;
import okaybot.reload.CurrentLore;
import okaybot.reload.WatchedFolders;
import okaybot.testing.EditableSeeds;
import okaybot.testing.TestChat;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Content that changes while people ask on Discord and on Telegram, half of the changes broken. `-Dokaybot.reloads=1000` does it as
/// often.
class ReloadOnPlatformsTest {
    private static final int RELOADS = Integer.getInteger("okaybot.reloads", 12);
    private static final long FAN = 4_711;
    /// Discord, Component Types.
    private static final int BUTTON = 2;
    private static final Pattern EDITION = Pattern.compile("ed\\d+x");
    private static final List<String> COMMANDS = List.of("cast", "show", "plot", "quote", "season2", "sources",
            "themes",
            "recap");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger onDiscord = new AtomicInteger();
    private final AtomicInteger onTelegram = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final EditableSeeds seeds;
    private final CurrentLore lore;
    private final ContentWatcher watcher;
    private final DiscordBotFixture discordBot;
    private final TelegramTestBot telegramBot;

    ReloadOnPlatformsTest(@TempDir Path folder) throws InvalidInputException {
        seeds = new EditableSeeds(folder.resolve("seeds")).save("ed0x", 12);
        lore = CurrentLore.load(seeds::load);
        watcher = new ContentWatcher(WatchedFolders.in(seeds.folder()), lore, () -> {}, new SimpleMeterRegistry());
        var chat = TestChat.withChangingLore(lore);
        var discord = FakeDiscord.start();
        discordBot = DiscordBotFixture.connect(discord, chat, chat.service(),
                new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty())).awaitReady();
        telegramBot = new TelegramTestBot(folder.resolve("telegram"), new FakeTelegram(), chat).start();
        lore.addListener((_, _) -> {
            discordBot.adapter().onContentChanged();
            telegramBot.adapter().onContentChanged();
        });
    }

    @AfterEach
    void stopBots() {
        watcher.close();
        telegramBot.close();
        discordBot.close();
    }

    private void askOnDiscord() {
        var random = new Random(1);
        var user = discordBot.discord().user();
        while (end.getCount() > 0) {
            var command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            var answer = user.runCommand(command).awaitResponse().body();
            check(command, answer);
            answer.findParents("custom_id").stream().filter(component -> component.path("type").asInt() == BUTTON)
                    .map(button -> button.get("custom_id").asText())
                    // That one deletes the answer, which is no answer.
                    .filter(button -> !button.endsWith(" /")).filter(_ -> random.nextBoolean()).findFirst()
                    .ifPresent(button -> check(button, user.pressButton(button, true).awaitResponse().body()));
            onDiscord.incrementAndGet();
        }
    }

    private void check(String asked, JsonNode answer) {
        check("Discord /" + asked, answer.toString());
    }

    private void askOnTelegram() {
        var random = new Random(2);
        while (end.getCount() > 0) {
            var command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            // The fake looks through the messages of a chat.
            var fan = FAN + onTelegram.incrementAndGet() / 100;
            check("Telegram /" + command, telegramBot.ask(fan, "/" + command).toString());
        }
    }

    private void check(String asked, String shown) {
        var editions = EDITION.matcher(shown).results().map(match -> match.group()).collect(Collectors.toSet());
        if (editions.size() > 1 || shown.contains("went wrong")) {
            failures.add(asked + ": " + editions + "\n" + shown);
        }
    }

    private List<WeakReference<Lore>> reloadManyTimes() {
        var replaced = new ArrayList<WeakReference<Lore>>();
        for (var i = 1; i <= RELOADS; i++) {
            var isBroken = i % 2 == 0;
            if (isBroken) {
                seeds.breakWith("lost");
            } else {
                seeds.save("ed" + i + "x", 2 + i % 11);
                replaced.add(new WeakReference<>(lore.get()));
            }
            watcher.reloadNow();
            var title = "The Lighthouse ed" + i + "x";
            await().pollInterval(Duration.ofMillis(2)).until(() -> lore.brokenAt().isPresent() == isBroken
                    && (isBroken || lore.get().show().title().equals(title)));
            awaitAnswer(onDiscord);
            awaitAnswer(onTelegram);
        }
        // The first one is that of the test itself.
        return replaced.subList(1, replaced.size());
    }

    private void awaitAnswer(AtomicInteger answers) {
        var before = answers.get();
        await().pollInterval(Duration.ofMillis(1)).until(() -> answers.get() > before || !failures.isEmpty());
    }

    @Test
    void no_answer_fails_or_mixes_two_editions_and_no_old_one_stays_in_memory() {
        List<WeakReference<Lore>> replaced;
        try (var askers = Executors.newFixedThreadPool(2)) {
            askers.execute(() -> ask(this::askOnDiscord));
            askers.execute(() -> ask(this::askOnTelegram));
            try {
                replaced = reloadManyTimes();
            } finally {
                end.countDown();
            }
        }
        assertThat(failures).isEmpty();
        await().untilAsserted(() -> {
            System.gc();
            assertThat(replaced).allMatch(old -> old.refersTo(null));
        });
    }

    private void ask(Runnable questions) {
        try {
            questions.run();
        } catch (RuntimeException | AssertionError e) {
            failures.add(e.toString());
        }
    }
}
