package okaybot.platform.console;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.testing.RendererContract;

/// The terminal, which is never sent what is covered.
class ConsoleRendererContractTest extends RendererContract {
    @Override
    protected RenderedText render(Answer answer) {
        return new RenderedText(Renderer.render(answer, 80, false), Optional.empty());
    }
}
