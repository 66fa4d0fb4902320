package okaybot.answer.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import okaybot.answer.Answer;
import okaybot.answer.AnswerMessages;
import okaybot.answer.Block;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;

/// How an answer shows its sources.
public enum SourceDisplay {
    /// As one small line at the end. A choice shows which statement is from which source.
    LINE {
        @Override
        Answer show(Answer numbered) {
            return numbered.withBlocks(new LineFilter(Span::withoutMarks).apply(numbered.blocks()))
                    .withCitations(numbered.citations().stream().map(citation -> citation.withNumber(0)).toList())
                    .withChoice(messages(numbered).showSources(), numbered.line().toSourced());
        }
    },
    /// As a numbered list at the end, with the numbers behind each statement.
    MARKS {
        @Override
        Answer show(Answer numbered) {
            return numbered.withChoice(messages(numbered).hideSources(), numbered.line())
                    .withLine(numbered.line().toSourced());
        }
    };

    /// The display that a line asks for.
    public static SourceDisplay of(CommandLine line) {
        return line.isSourced() ? MARKS : LINE;
    }

    /// The answer as it is shown.
    ///
    /// @param answer to the line without `sourced` in front
    public Answer apply(Answer answer) {
        return answer.citations().isEmpty() ? answer : show(numbered(answer));
    }

    abstract Answer show(Answer numbered);

    /// The answer with its sources numbered in the order in which the reader meets them: a gap would tell of what is hidden.
    private static Answer numbered(Answer answer) {
        var order = answer.blocks().stream().flatMap(Block::allSpans).flatMap(Span::citations).distinct().toList();
        UnaryOperator<List<Span>> renumber = line -> line.stream().map(span -> renumber(span, order)).toList();
        var citations = answer.citations().stream()
                .map(citation -> citation.withNumber(order.indexOf(citation.number()) + 1))
                .sorted(Comparator.comparingInt(Citation::number))
                .toList();
        return answer.withBlocks(new LineFilter(renumber).apply(answer.blocks())).withCitations(citations);
    }

    private static AnswerMessages messages(Answer answer) {
        return AnswerMessages.in(answer.locale());
    }

    private static Span renumber(Span span, List<Integer> order) {
        return span instanceof Span.CitationMarks(var numbers)
                ? new Span.CitationMarks(numbers.stream().map(number -> order.indexOf(number) + 1).sorted().toList())
                : span;
    }
}
