package okaybot.platform.console.render;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.testing.RendererContract;

/// Covered text is never written to the terminal.
class ConsoleRendererContractTest extends RendererContract {
    @Override
    protected RenderedText render(Answer answer) {
        return new RenderedText(Renderer.render(answer, 80, false), Optional.empty());
    }
}
