package okaybot.platform.console.render;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.testing.RenderedText;
import okaybot.testing.RenderedText.RenderedPage;
import okaybot.testing.RendererContract;

/// Covered text is never written to the terminal.
class ConsoleRendererContractTest extends RendererContract {
    @Override
    protected RenderedText render(Answer answer) {
        return new RenderedText(List.of(new RenderedPage(Renderer.render(answer, 80, false), Optional.empty())), "");
    }
}
