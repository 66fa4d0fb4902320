package okaybot.platform.discord.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import okaybot.answer.Answer;

/// Renders answers. An answer is rendered only once, whoever gets it.
public final class AnswerRenderer {
    /// The messages of each answer, as long as the answer is referenced elsewhere.
    private final LoadingCache<Answer, List<DiscordMessage>> messages = Caffeine.newBuilder().weakKeys()
            .build(AnswerRenderer::messages);

    /// The answer for one user.
    ///
    /// @param userId Discord's id of the user who asked, in digits
    public RenderedAnswer render(Answer answer, String userId) {
        var pages = messages.get(answer).stream().map(message -> message.forUser(userId)).toList();
        return new RenderedAnswer(pages, CustomId.ofPage(DiscordMessage.ANY_USER, 1, answer.line()).fits());
    }

    private static List<DiscordMessage> messages(Answer answer) {
        return Renderer.pages(answer, DiscordMessage.ANY_USER).stream().map(DiscordMessage::of).toList();
    }
}
