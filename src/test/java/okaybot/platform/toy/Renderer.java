package okaybot.platform.toy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.Paginator;
import okaybot.platform.layout.WrittenLine;

/// Renders an answer as messages.
final class Renderer {
    /// @param choices what the buttons below the text say and send
    record ToyMessage(String text, List<Choice> choices) {}

    private Renderer() {}

    static List<ToyMessage> render(Answer answer) {
        return Paginator.paginate(answer, new ToyPageFormat()).stream()
                .map(page -> new ToyMessage(text(page), page.choices()))
                .toList();
    }

    private static String text(AnswerPage page) {
        var sources = page.sources().stream().map(WrittenLine::markup);
        return Stream.of(Stream.of(page.title()), page.sections().stream(), sources).flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
