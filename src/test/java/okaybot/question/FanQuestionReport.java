package okaybot.question;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okaybot.testing.TestChat;

/// How well the questions were answered, as a table with a row for each section of `fan-questions.txt`, and below it what was wrong.
final class FanQuestionReport {
    private record Result(FanQuestion question, QuestionVerdict verdict, ShownAnswer answer) {}

    private static final Path FOLDER = Path.of("target/fan-questions");

    private final String title;
    private final List<Result> results = new ArrayList<>();

    private FanQuestionReport(String title) {
        this.title = title;
    }

    /// Asks and saves a set of questions without a command.
    ///
    /// @param name of the set, whose file is `fan-questions-NAME.txt`
    static FanQuestionReport ofSet(String name, TestChat bot) throws IOException {
        var report = of(name, FanQuestion.conversations("fan-questions-%s.txt".formatted(name)), bot, "");
        save(name, report);
        return report;
    }

    /// Asks all questions, each conversation as somebody else.
    ///
    /// @param command in front of each question; empty for plain text
    static FanQuestionReport of(String title, List<List<FanQuestion>> conversations, TestChat bot, String command) {
        var report = new FanQuestionReport(title);
        for (var conversation : conversations) {
            var first = conversation.getFirst();
            var chat = bot.as(first.text(), false).watched(first.watched());
            for (var question : conversation) {
                var answer = new ShownAnswer(chat.ask(command + question.text()), chat.lore());
                report.results.add(new Result(question, question.judge(answer), answer));
            }
        }
        return report;
    }

    /// The same for some of the questions.
    FanQuestionReport only(String name, Predicate<FanQuestion> questions) {
        var part = new FanQuestionReport(name);
        results.stream().filter(result -> questions.test(result.question)).forEach(part.results::add);
        return part;
    }

    /// Saves reports as one file in `target/fan-questions`.
    static void save(String name, FanQuestionReport... reports) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".txt"),
                Stream.of(reports).map(FanQuestionReport::toString).collect(joining("\n")));
    }

    /// Asserts that enough was right, in percent.
    void assertAtLeast(double answeredRightly, double rightFirst, double refusedRightly) {
        assertThat(answeredRightly()).as(this::toString).isGreaterThanOrEqualTo(answeredRightly);
        assertThat(rightFirst()).as(this::toString).isGreaterThanOrEqualTo(rightFirst);
        assertThat(refusedRightly()).as(this::toString).isGreaterThanOrEqualTo(refusedRightly);
    }

    /// The share of the questions with an answer that got it, in percent.
    private double answeredRightly() {
        return percent(result -> !result.question.isUnanswerable(), QuestionVerdict::isRight);
    }

    /// The share of the questions with an answer that got it in the first line, in percent.
    private double rightFirst() {
        return percent(result -> !result.question.isUnanswerable(), QuestionVerdict.RIGHT_FIRST::equals);
    }

    /// The share of the questions without an answer that were refused, in percent.
    private double refusedRightly() {
        return percent(result -> result.question.isUnanswerable(), QuestionVerdict::isRight);
    }

    private double percent(Predicate<Result> of, Predicate<QuestionVerdict> right) {
        var all = results.stream().filter(of).toList();
        return 100.0 * all.stream().filter(result -> right.test(result.verdict)).count() / all.size();
    }

    @Override
    public String toString() {
        var sections = new LinkedHashMap<String, Map<QuestionVerdict, Integer>>();
        results.forEach(result -> Stream.of(result.question.section(), "All")
                .forEach(section -> sections.computeIfAbsent(section, _ -> new EnumMap<>(QuestionVerdict.class))
                        .merge(result.verdict, 1, Integer::sum)));
        sections.putLast("All", sections.remove("All"));
        return "## %s%n%s%n%s%n%nAnswered rightly %.1f %%, in the first line %.1f %%. Refused rightly %.1f %%.%n%n%s%n"
                .formatted(title,
                        row("", Stream.of(QuestionVerdict.values()).map(QuestionVerdict::heading).toList()),
                        sections.entrySet().stream()
                                .map(section -> row(section.getKey(), Stream.of(QuestionVerdict.values())
                                        .map(verdict -> section.getValue().getOrDefault(verdict, 0).toString())
                                        .toList()))
                                .collect(joining("\n")),
                        answeredRightly(), rightFirst(), refusedRightly(),
                        results.stream().filter(result -> !result.verdict.isRight())
                                .map(result -> "%s: %s%n    %s".formatted(result.verdict.heading(),
                                        result.question.text(),
                                        result.answer.first().replace("\n", " | ")))
                                .collect(joining("\n")));
    }

    private static String row(String first, List<String> cells) {
        return "%-66s".formatted(first) + cells.stream().map("%10s"::formatted).collect(joining());
    }
}
