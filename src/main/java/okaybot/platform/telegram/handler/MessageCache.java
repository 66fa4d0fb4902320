package okaybot.platform.telegram.handler;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.platform.layout.LazyPages;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.message.Renderer;

/// Caches the messages of each answer, as long as the answer is referenced elsewhere.
final class MessageCache {
    private final LoadingCache<Answer, LazyPages<OutgoingMessage>> pages = Caffeine.newBuilder().weakKeys()
            .build(answer -> Renderer.pages(answer).map(OutgoingMessage::fromPage));

    /// One page of an answer.
    ///
    /// @param page counted from 1; the last page replaces pages that no longer exist
    OutgoingMessage page(Answer answer, int page) {
        var all = pages.get(answer);
        return all.get(Math.min(page, all.size()) - 1);
    }

    /// The messages to send when somebody asks: one page, whose buttons lead to the others, or all pages if the line is
    /// too long for a button.
    ///
    /// @param page as in [#page]
    List<OutgoingMessage> toSend(Answer answer, int page) {
        return Renderer.hasPageButtons(answer) ? List.of(page(answer, page)) : pages.get(answer);
    }
}
