package okaybot.platform.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.testing.RenderedText;
import okaybot.testing.RenderedText.RenderedPage;
import okaybot.testing.RendererContract;

class ToyRendererContractTest extends RendererContract {
    @Override
    protected RenderedText render(Answer answer) {
        var messages = Renderer.render(answer);
        var labels = messages.stream().flatMap(message -> message.choices().stream()).map(Choice::label);
        return new RenderedText(messages.stream().map(message -> read(message.text())).toList(),
                labels.collect(Collectors.joining("\n")));
    }

    /// Reads a message as strictly as the platform would.
    private static RenderedPage read(String markup) {
        assertThat(markup).hasSizeLessThanOrEqualTo(ToyPageFormat.MAX_LENGTH);
        var open = new StringBuilder();
        var covers = new ArrayList<String>();
        var current = open;
        for (var i = 0; i < markup.length(); i++) {
            switch (markup.charAt(i)) {
                case '{' -> {
                    assertThat(current).as("cover in a cover").isSameAs(open);
                    current = new StringBuilder();
                }
                case '}' -> {
                    covers.add(current.toString());
                    current = open;
                }
                case '*' -> {
                    // Strong text begins or ends.
                }
                case '\\' -> current.append(markup.charAt(++i));
                default -> current.append(markup.charAt(i));
            }
        }
        assertThat(current).as("cover without an end").isSameAs(open);
        return new RenderedPage(open.toString(), Optional.of(covers));
    }
}
