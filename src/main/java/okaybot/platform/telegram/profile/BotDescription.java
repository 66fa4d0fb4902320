package okaybot.platform.telegram.profile;

import java.util.List;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.place.Place;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.message.Renderer;
import okaybot.text.TextTruncator;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;

/// The texts that Telegram shows in an empty chat with the bot and on its profile, taken from the bot's greeting.
public record BotDescription(AnswerService service, BotApiClient api) {
    /// Bot API, setMyDescription.
    private static final int MAX_LENGTH = 512;
    /// Bot API, setMyShortDescription.
    private static final int MAX_SHORT_LENGTH = 120;
    private static final Viewer NOBODY = new Viewer(ChatTarget.PLATFORM + ":nobody", false);

    /// Sets whatever differs from what Telegram has.
    public void publish() throws BotApiException {
        var lines = greeting();
        var description = TextTruncator.truncate(String.join("\n", lines), MAX_LENGTH);
        if (!api.fetch(new GetMyDescription()).path("description").asText().equals(description)) {
            api.call(SetMyDescription.builder().description(description).build());
        }
        var shortDescription = TextTruncator.truncate(lines.isEmpty() ? "" : lines.getFirst(), MAX_SHORT_LENGTH);
        if (!api.fetch(new GetMyShortDescription()).path("short_description").asText().equals(shortDescription)) {
            api.call(SetMyShortDescription.builder().shortDescription(shortDescription).build());
        }
    }

    private List<String> greeting() {
        var request = new Request(service.line(CommandRole.START, ""), NOBODY, Place.privateChat(ChatTarget.PLATFORM),
                PlatformContext.NONE, true);
        return service.answer(request).map(reply -> Renderer.openLines(reply.answer())).orElse(List.of());
    }
}
