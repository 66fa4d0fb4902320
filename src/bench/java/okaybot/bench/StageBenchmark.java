package okaybot.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.command.api.Completion;
import okaybot.place.Visibility;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.testing.TestChat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The time of each stage of one answer. Renderers render anew, which the bot does once for each answer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
    private static final int TERMINAL_WIDTH = 80;
    private final TestChat chat = TestChat.withSeeds();
    private final Answer answer = chat.ask("cast ko-moon-young");
    private final AnswerRenderer discord = new AnswerRenderer(new CommandMentions());

    /// Words that stand for a command.
    @Benchmark
    public Optional<CommandLine> parse() {
        return chat.service().understand(request("ko moon young"));
    }

    /// Who may see an answer, and how much of it.
    @Benchmark
    public Visibility policy() {
        return chat.service().visibility(request("cast ko-moon-young"));
    }

    @Benchmark
    public Reply command() {
        return chat.reply("cast ko-moon-young");
    }

    @Benchmark
    public Reply misspelled() {
        return chat.reply("cast kang tea");
    }

    @Benchmark
    public Reply ask() {
        return chat.reply("ask who wrote it");
    }

    @Benchmark
    public List<Completion> complete() {
        return chat.complete("cast moon");
    }

    @Benchmark
    public DiscordMessage renderForDiscord() {
        return discord.renderPost(answer);
    }

    @Benchmark
    public TelegramPage renderForTelegram() {
        return okaybot.platform.telegram.message.Renderer.pages(answer).getFirst();
    }

    @Benchmark
    public String renderForTerminal() {
        return okaybot.platform.console.render.Renderer.render(answer, TERMINAL_WIDTH, true);
    }

    private Request request(String line) {
        return new Request(CommandLine.parse(line), chat.viewer(), chat.place(), chat.platformContext(), false)
                .withLocale(chat.locale());
    }
}
