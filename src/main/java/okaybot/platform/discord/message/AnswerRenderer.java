package okaybot.platform.discord.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.replacer.ComponentReplacer;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import okaybot.answer.Answer;
import okaybot.answer.Picture;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.discord.rest.AttachedFile;
import okaybot.platform.layout.PictureCaption;

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
    public record RenderedAnswer(List<DiscordMessage> pages, boolean hasPageButtons) {
        /// The same with the file of the picture, which is on the first page.
        private RenderedAnswer withFile(AttachedFile file) {
            var first = pages.getFirst().withFile(file);
            return new RenderedAnswer(
                    Stream.concat(Stream.of(first), pages.subList(1, pages.size()).stream()).toList(), hasPageButtons);
        }
    }

    /// The answer in words, also if it has a picture.
    public RenderedAnswer render(Answer answer) {
        return rendered.get(answer.withoutPicture());
    }

    /// The answer with its picture.
    public RenderedAnswer render(DrawnAnswer drawn) {
        var answer = drawn.answer();
        return drawn.mapPicture((picture, png) -> rendered.get(answer).withFile(PictureGallery.file(picture, png)))
                .orElseGet(() -> render(answer));
    }

    /// The first page of an answer that no user has asked for, so nobody may delete it with a button.
    public DiscordMessage renderPost(Answer answer) {
        return message(Renderer.pages(answer.withoutPicture(), CustomId.NOBODY).getFirst(), Optional.empty());
    }

    /// The same with the picture of the answer.
    public DiscordMessage renderPost(DrawnAnswer drawn) {
        var answer = drawn.answer();
        return drawn.mapPicture((picture, png) -> message(
                Renderer.pages(PictureCaption.of(answer), CustomId.NOBODY).getFirst(), Optional.of(picture))
                .withFile(PictureGallery.file(picture, png)))
                .orElseGet(() -> renderPost(answer));
    }

    private DiscordMessage message(Container page, Optional<Picture> picture) {
        var mentioning = page.replace(ComponentReplacer.of(TextDisplay.class, _ -> true,
                (TextDisplay text) -> TextDisplay.of(mentions.in(text.getContent()))));
        var shown = picture.filter(_ -> !ComponentTree.of(List.of(page)).findAll(MediaGallery.class).isEmpty());
        return DiscordMessage.of(MessageRoom.isEnough(mentioning) ? mentioning : page, shown);
    }

    private RenderedAnswer renderForAnyUser(Answer whole) {
        var answer = PictureCaption.of(whole);
        var pages = Renderer.pages(answer, DiscordMessage.ANY_USER).map(page -> message(page, answer.picture()));
        return new RenderedAnswer(pages, new PageButtons(answer.line(), DiscordMessage.ANY_USER).fit(pages.size()));
    }
}
