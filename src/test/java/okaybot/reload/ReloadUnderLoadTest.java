package okaybot.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.place.Place;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.platform.telegram.message.Renderer;
import okaybot.problem.InvalidInputException;
import okaybot.reload.CurrentLore.Outcome;
import okaybot.settings.Settings;
import okaybot.testing.ChangingContent;
import okaybot.testing.InMemorySettingsStore;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Content that changes while questions are answered. `-Dokaybot.reloads=1000` does it as often.
class ReloadUnderLoadTest {
    private static final int RELOADS = Integer.getInteger("okaybot.reloads", 40);
    private static final int ASKERS = 3;
    private static final List<String> LINES = List.of("cast", "cast keeper", "show", "plot", "plot ending", "quote",
            "season2",
            "sources", "relations", "themes", "about", "help", "recap", "who the keeper", "ask who tends the lamp",
            "ask what does a keeper find", "who plays the keeper", "reveal cast keeper",
            "diagnose preview plot episode 2");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.of("es"));

    private final AtomicLong seconds = new AtomicLong();
    private final AtomicInteger answers = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AnswerRenderer discord = new AnswerRenderer(new CommandMentions());
    private final ChangingContent content;
    private final AnswerService service;

    ReloadUnderLoadTest(@TempDir Path folder) throws InvalidInputException {
        content = new ChangingContent(folder);
        var context = CommandContext.of(new Settings(new InMemorySettingsStore()), InstantSource.fixed(TestChat.NOW),
                () -> seconds.addAndGet(Duration.ofMinutes(1).toNanos()), new Random(1), "1.2.3");
        service = new AnswerService(content.lore(), Commands.all(context), context);
    }

    /// Asks one question after the other, presses what the last answer offers, and looks at suggestions.
    private void askUntilEnd(int seed) {
        var random = new Random(seed);
        var viewer = new Viewer("test:" + seed, true);
        var offered = new ArrayList<CommandLine>();
        while (end.getCount() > 0) {
            var line = offered.isEmpty() || random.nextBoolean()
                    ? CommandLine.parse(LINES.get(random.nextInt(LINES.size())))
                    : offered.get(random.nextInt(offered.size()));
            var request = new Request(line, viewer, random.nextBoolean() ? TestChat.CHANNEL : Place.privateChat("test"),
                    PlatformContext.NONE, false).withLocale(LOCALES.get(random.nextInt(LOCALES.size())));
            try {
                var answer = service.answer(request).orElseThrow().answer();
                content.check("/" + line.text(), PlainText.of(answer) + render(answer));
                content.check("/" + line.text(), service.complete(request).toString());
                offered.clear();
                answer.choices().stream().map(Choice::line).forEach(offered::add);
                answers.incrementAndGet();
            } catch (RuntimeException e) {
                content.fail("/" + line.text() + ": " + e);
            }
        }
    }

    private String render(Answer answer) {
        return discord.render(answer).pages() + Renderer.pages(answer).toString();
    }

    private void reloadManyTimes() {
        for (var i = 1; i <= RELOADS; i++) {
            content.save(i);
            assertThat(content.lore().reload(() -> true))
                    .isEqualTo(ChangingContent.isBroken(i) ? Outcome.BROKEN : Outcome.REPLACED);
            awaitAnswers(answers.get() + 2 * ASKERS);
        }
    }

    private void awaitAnswers(int count) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> answers.get() >= count || content.hasFailed());
    }

    @Test
    void no_request_fails_or_mixes_two_editions_and_no_old_one_stays_in_memory() {
        try (var askers = Executors.newFixedThreadPool(ASKERS)) {
            for (var i = 0; i < ASKERS; i++) {
                var seed = i;
                askers.execute(() -> askUntilEnd(seed));
            }
            try {
                reloadManyTimes();
            } finally {
                end.countDown();
            }
        }
        content.assertSound(0);
    }
}
