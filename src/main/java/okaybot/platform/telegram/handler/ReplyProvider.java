package okaybot.platform.telegram.handler;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import okaybot.platform.telegram.message.Renderer;
import okaybot.settings.Settings;

/// Asks the service, and knows what of its replies goes into a group.
final class ReplyProvider {
    /// As long as an answer itself is kept somewhere, so are its pages.
    private static final LoadingCache<Answer, RenderedReply> RENDERED = Caffeine.newBuilder().weakKeys()
            .build(answer -> new RenderedReply(Renderer.pages(answer).stream().map(OutgoingMessage::fromPage).toList(),
                    Renderer.hasPageButtons(answer)));

    private final AnswerService service;
    private final Settings settings;
    private final GroupTracker groups;

    ReplyProvider(AnswerService service, Settings settings, GroupTracker groups) {
        this.service = service;
        this.settings = settings;
        this.groups = groups;
    }

    Optional<Reply> answer(CommandLine line, Requester asker, ChatTarget spot) {
        return answer(line, asker.viewer(groups.isAdmin(asker, spot)), spot);
    }

    Optional<Reply> answer(CommandLine line, Viewer viewer, ChatTarget spot) {
        return service.answer(new Request(line, viewer, spot.place(), PlatformContext.NONE, false));
    }

    /// The page that was asked for, or the last one: the answer may have become shorter.
    static OutgoingMessage page(Reply reply, CallbackData ask) {
        return RENDERED.get(reply.answer()).page(ask);
    }

    /// All that is sent when somebody asks: one page, from which buttons lead on; or all of them where no button can.
    static List<OutgoingMessage> pages(Reply reply, CallbackData ask) {
        var rendered = RENDERED.get(reply.answer());
        return rendered.turns() ? List.of(rendered.page(ask)) : rendered.pages();
    }

    /// Whether everyone in the place reads the reply.
    static boolean isOpen(Reply reply, ChatTarget spot) {
        return spot.isPrivate() || reply.visibility() == Visibility.OPEN;
    }

    /// Whether the bot has a say in a place at all, so that it does not even tell that it has none.
    boolean isSilent(Place place, CommandLine line) {
        return !isPersonal(line) && !settings.forPlace(place).answers();
    }

    boolean isPersonal(CommandLine line) {
        return service.isPersonal(line);
    }

    boolean knows(CommandLine line) {
        return service.command(line).isPresent();
    }

    /// @param turns whether buttons can lead from page to page
    private record RenderedReply(List<OutgoingMessage> pages, boolean turns) {
        OutgoingMessage page(CallbackData ask) {
            return pages.get(Math.min(ask.page(), pages.size()) - 1);
        }
    }
}
