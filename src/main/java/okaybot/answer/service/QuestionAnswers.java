package okaybot.answer.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.search.question.QuestionAnswer;
import okaybot.search.question.QuestionEngine;
import okaybot.search.question.Statement;

/// Finds the line that answers a question in somebody's own words. Thread-safe; keeps nothing of what is asked.
final class QuestionAnswers {
    private final CommandRegistry commands;
    private final LineLabels labels;
    /// Dropped together with its lore.
    private final LoadingCache<Lore, QuestionEngine> engines = Caffeine.newBuilder().weakKeys()
            .build(QuestionEngine::new);

    QuestionAnswers(CommandRegistry commands, LineLabels labels) {
        this.commands = commands;
        this.labels = labels;
    }

    /// The part of a page that answers a question; empty if the whole page does.
    Optional<Interpretation> answerWithin(CommandLine page, String question, Lore lore, int ceiling) {
        return engines.get(lore).answerWithin(page.text(), question, ceiling).flatMap(answer -> answer.statements()
                .isEmpty()
                        ? Optional.of(new Interpretation.Clear(page, note(answer.verdict())))
                        : found(answer).map(clear -> clear));
    }

    /// The answer from everything to a question of which no page was found.
    ///
    /// @param meant what else it may mean
    Interpretation answer(String question, Interpretation meant, Lore lore, int ceiling) {
        var answer = engines.get(lore).answer(question, ceiling);
        if (meant instanceof Interpretation.Unclear(_, var isAmbiguous)
                && (isAmbiguous ? !answer.verdict().isFirm() : !answer.isFound())) {
            return meant;
        }
        var found = Optional.of(answer).filter(some -> !some.statements().isEmpty()).flatMap(this::found);
        return found.filter(_ -> answer.isFound()).<Interpretation>map(clear -> clear)
                .orElseGet(() -> new Interpretation.NotSaid(near(answer.subject(), lore), found));
    }

    private List<Choice> near(String subject, Lore lore) {
        return commands.pageOf(subject, lore).map(page -> labels.choice(page, lore)).stream().toList();
    }

    private Optional<Interpretation.Clear> found(QuestionAnswer answer) {
        var best = answer.statements().getFirst();
        if (best.kind() == Statement.Kind.STATUS) {
            return Optional.of(new Interpretation.Clear(CommandLine.parse(best.page()), note(answer.verdict())));
        }
        var argument = Stream.concat(Stream.of(answer.subject()), answer.statements().stream().map(Statement::key))
                .reduce((first, second) -> first + " " + second).orElseThrow();
        return commands.find(CommandRole.ASK).map(ask -> new Interpretation.Clear(
                new CommandLine(ask.name(), argument), note(answer.verdict())));
    }

    private static Optional<String> note(QuestionAnswer.Verdict verdict) {
        return switch (verdict) {
            case ANSWER -> Optional.empty();
            case YES -> Optional.of("Yes.");
            case NO -> Optional.of("No.");
            case SLIP -> Optional.of("No. One source says so, but it looks like a slip.");
            case BEYOND -> Optional.of("That is told later than you have watched.");
            case NOT_SAID -> Optional.of("The sources say nothing about that. This is the nearest that they say:");
        };
    }
}
