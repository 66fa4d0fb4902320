package okaybot.platform.discord.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import okaybot.answer.Answer;

/// Renders answers. A page of an answer is rendered only once, whoever gets it, and only if somebody gets it.
public final class AnswerRenderer {
    /// The messages of each answer, as long as the answer is referenced elsewhere.
    private final LoadingCache<Answer, RenderedAnswer> rendered = Caffeine.newBuilder().weakKeys()
            .build(AnswerRenderer::renderForAnyUser);

    /// An answer as messages.
    ///
    /// @param pages at least one
    /// @param hasPageButtons whether a page has buttons that lead to the others; otherwise they are sent one after the other
    public record RenderedAnswer(List<DiscordMessage> pages, boolean hasPageButtons) {}

    public RenderedAnswer render(Answer answer) {
        return rendered.get(answer);
    }

    /// The first page of an answer that no user has asked for, so nobody may delete it with a button.
    public DiscordMessage renderPost(Answer answer) {
        return DiscordMessage.of(Renderer.pages(answer, CustomId.NOBODY).getFirst());
    }

    private static RenderedAnswer renderForAnyUser(Answer answer) {
        var pages = Renderer.pages(answer, DiscordMessage.ANY_USER).map(DiscordMessage::of);
        return new RenderedAnswer(pages, new PageButtons(answer.line(), DiscordMessage.ANY_USER).fit(pages.size()));
    }
}
