package okaybot.platform.telegram.handler;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.layout.LazyPages;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.message.PanelContext;
import okaybot.platform.telegram.message.Renderer;

/// Caches the messages of each answer, as long as the answer is referenced elsewhere.
final class MessageCache {
    private final LoadingCache<Answer, LazyPages<OutgoingMessage>> pages = Caffeine.newBuilder().weakKeys()
            .build(answer -> Renderer.pages(answer).map(OutgoingMessage::fromPage));

    /// One page of an answer.
    ///
    /// @param page counted from 1; the last page replaces pages that no longer exist
    OutgoingMessage page(Answer answer, int page) {
        return page(answer, page, PanelContext.NONE);
    }

    /// The same with what is known about the place.
    OutgoingMessage page(Answer answer, int page, PanelContext panel) {
        var all = pages(answer, panel);
        return all.get(Math.min(page, all.size()) - 1);
    }

    /// The same with the picture of an answer on its first page.
    OutgoingMessage page(DrawnAnswer drawn, int page, PanelContext panel) {
        var words = page(drawn.answer(), page, panel);
        return page == 1
                ? drawn.mapPicture((picture, png) -> OutgoingMessage
                        .ofPicture(Renderer.caption(drawn.answer(), panel), picture, png, words)).orElse(words)
                : words;
    }

    private LazyPages<OutgoingMessage> pages(Answer answer, PanelContext panel) {
        return panel.equals(PanelContext.NONE)
                ? pages.get(answer)
                : Renderer.pages(answer, panel).map(OutgoingMessage::fromPage);
    }

    /// The messages to send when somebody asks: one page, whose buttons lead to the others, or all pages if the line is
    /// too long for a button.
    ///
    /// @param page as in [#page]
    List<OutgoingMessage> toSend(DrawnAnswer drawn, int page, PanelContext panel) {
        return drawn.hasPicture()
                ? List.of(page(drawn, page, panel))
                : toSend(drawn.answer(), page, panel);
    }

    /// The same in words.
    List<OutgoingMessage> toSend(Answer answer, int page, PanelContext panel) {
        return Renderer.hasPageButtons(answer, panel.group())
                ? List.of(page(answer, page, panel))
                : pages(answer, panel);
    }
}
