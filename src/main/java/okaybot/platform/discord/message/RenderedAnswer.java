package okaybot.platform.discord.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.SecureRandom;
import java.util.List;
import okaybot.answer.Answer;

/// An answer as messages.
///
/// @param pages at least one
/// @param hasPageButtons whether a page has buttons that lead to the others; otherwise they are sent one after the other
public record RenderedAnswer(List<DiscordMessage> pages, boolean hasPageButtons) {
    /// Stands for the asker until there is one. It is no id that Discord gives, has all the room that an id can need on a
    /// button, and is drawn anew in each process: nobody can have it in a text.
    private static final String ANYBODY = Long.toUnsignedString(new SecureRandom().nextLong() | Long.MIN_VALUE);
    /// As long as the answer itself is kept somewhere, so are its messages.
    private static final LoadingCache<Answer, RenderedAnswer> WRITTEN = Caffeine.newBuilder().weakKeys()
            .build(RenderedAnswer::write);

    /// An answer to somebody.
    ///
    /// @param asker Discord's id of the one who asked, in digits
    public static RenderedAnswer of(Answer answer, String asker) {
        var written = WRITTEN.get(answer);
        var mark = CustomId.toBase36(ANYBODY);
        var id = CustomId.toBase36(asker);
        return new RenderedAnswer(written.pages.stream().map(page -> page.replace(mark, id)).toList(),
                written.hasPageButtons);
    }

    private static RenderedAnswer write(Answer answer) {
        return new RenderedAnswer(Renderer.pages(answer, ANYBODY).stream().map(DiscordMessage::of).toList(),
                CustomId.ofPage(ANYBODY, 1, answer.line()).fits());
    }
}
