package okaybot.platform.discord.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.replacer.ComponentReplacer;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import okaybot.answer.Answer;

/// Renders answers. A page of an answer is rendered only once, whoever gets it, and only if somebody gets it.
public final class AnswerRenderer {
    private final CommandMentions mentions;
    /// The messages of each answer, as long as the answer is referenced elsewhere.
    private final LoadingCache<Answer, RenderedAnswer> rendered = Caffeine.newBuilder().weakKeys()
            .build(this::renderForAnyUser);

    /// @param mentions of the commands that answers name
    public AnswerRenderer(CommandMentions mentions) {
        this.mentions = mentions;
    }

    /// Forgets what was rendered, because commands are mentioned from now on.
    public void clear() {
        rendered.invalidateAll();
    }

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
        return message(Renderer.pages(answer, CustomId.NOBODY).getFirst());
    }

    private DiscordMessage message(Container page) {
        var mentioning = page.replace(ComponentReplacer.of(TextDisplay.class, _ -> true,
                (TextDisplay text) -> TextDisplay.of(mentions.in(text.getContent()))));
        return DiscordMessage.of(MessageRoom.isEnough(mentioning) ? mentioning : page);
    }

    private RenderedAnswer renderForAnyUser(Answer answer) {
        var pages = Renderer.pages(answer, DiscordMessage.ANY_USER).map(this::message);
        return new RenderedAnswer(pages, new PageButtons(answer.line(), DiscordMessage.ANY_USER).fit(pages.size()));
    }
}
