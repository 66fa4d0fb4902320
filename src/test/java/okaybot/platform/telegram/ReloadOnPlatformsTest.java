package okaybot.platform.telegram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.problem.InvalidInputException;
import okaybot.reload.ContentWatcher;
import okaybot.reload.WatchedFolders;
import okaybot.testing.ChangingContent;
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
    private static final List<String> COMMANDS = List.of("cast", "show", "plot", "quote", "season2", "sources",
            "themes",
            "recap");

    private final AtomicInteger onDiscord = new AtomicInteger();
    private final AtomicInteger onTelegram = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ChangingContent content;
    private final ContentWatcher watcher;
    private final DiscordBotFixture discordBot;
    private final TelegramTestBot telegramBot;

    ReloadOnPlatformsTest(@TempDir Path folder) throws InvalidInputException {
        content = new ChangingContent(folder.resolve("seeds"));
        watcher = new ContentWatcher(WatchedFolders.in(content.folder()), content.lore(), () -> {},
                new SimpleMeterRegistry());
        var chat = TestChat.withChangingLore(content.lore());
        var discord = FakeDiscord.start();
        discordBot = DiscordBotFixture.connect(discord, chat, chat.service()).awaitReady();
        telegramBot = new TelegramTestBot(folder.resolve("telegram"), new FakeTelegram(), chat).start();
        content.lore().addListener((_, _) -> {
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
        content.check("Discord /" + asked, answer.toString());
    }

    private void askOnTelegram() {
        var random = new Random(2);
        while (end.getCount() > 0) {
            var command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            // The fake looks through the messages of a chat.
            var fan = FAN + onTelegram.incrementAndGet() / 100;
            content.check("Telegram /" + command, telegramBot.ask(fan, "/" + command).toString());
        }
    }

    private void reloadManyTimes() {
        for (var i = 1; i <= RELOADS; i++) {
            content.save(i);
            watcher.reloadNow();
            awaitTaken(i);
            awaitAnswer(onDiscord);
            awaitAnswer(onTelegram);
        }
    }

    private void awaitTaken(int edition) {
        var isBroken = ChangingContent.isBroken(edition);
        var lore = content.lore();
        await().until(() -> lore.brokenAt().isPresent() == isBroken
                && (isBroken || lore.get().show().title().equals(ChangingContent.title(edition))));
    }

    private void awaitAnswer(AtomicInteger answers) {
        var before = answers.get();
        await().pollInterval(Duration.ofMillis(1)).until(() -> answers.get() > before || content.hasFailed());
    }

    @Test
    void no_answer_fails_or_mixes_two_editions_and_no_old_one_stays_in_memory() {
        try (var askers = Executors.newFixedThreadPool(2)) {
            askers.execute(() -> ask(this::askOnDiscord));
            askers.execute(() -> ask(this::askOnTelegram));
            try {
                reloadManyTimes();
            } finally {
                end.countDown();
            }
        }
        // The first one is that of the test itself.
        content.assertSound(1);
    }

    private void ask(Runnable questions) {
        try {
            questions.run();
        } catch (RuntimeException | AssertionError e) {
            content.fail(e.toString());
        }
    }
}
