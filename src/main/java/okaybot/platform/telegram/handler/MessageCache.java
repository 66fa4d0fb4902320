package okaybot.platform.telegram.handler;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.message.Renderer;

/// Caches the messages of each answer, as long as the answer is referenced elsewhere.
final class MessageCache {
    private final LoadingCache<Answer, PagedMessages> messages = Caffeine.newBuilder().weakKeys()
            .build(PagedMessages::render);

    /// One page of an answer.
    ///
    /// @param page counted from 1; the last page replaces pages that no longer exist
    OutgoingMessage page(Answer answer, int page) {
        return messages.get(answer).page(page);
    }

    /// The messages to send when somebody asks: one page, whose buttons lead to the others, or all pages if the line is
    /// too long for a button.
    ///
    /// @param page as in [#page]
    List<OutgoingMessage> toSend(Answer answer, int page) {
        var paged = messages.get(answer);
        return paged.hasPageButtons() ? List.of(paged.page(page)) : paged.pages();
    }

    private record PagedMessages(List<OutgoingMessage> pages, boolean hasPageButtons) {
        static PagedMessages render(Answer answer) {
            return new PagedMessages(Renderer.pages(answer).stream().map(OutgoingMessage::fromPage).toList(),
                    Renderer.hasPageButtons(answer));
        }

        OutgoingMessage page(int page) {
            return pages.get(Math.min(page, pages.size()) - 1);
        }
    }
}
