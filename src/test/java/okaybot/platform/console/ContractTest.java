package okaybot.platform.console;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.testing.RendererContract;

/// The terminal, which is never sent what is covered.
class ContractTest extends RendererContract {
    @Override
    protected Seen see(Answer answer) {
        return new Seen(Renderer.render(answer, 80, false), Optional.empty());
    }
}
