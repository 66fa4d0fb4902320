package okaybot.platform.telegram.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import okaybot.text.Languages;
import okaybot.text.TextTruncator;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;

/// The texts that Telegram shows in an empty chat with the bot and on its profile, taken from the bot's greeting
/// in every language.
public record BotDescription(AnswerService service, BotApiClient api) {
    /// Bot API, setMyDescription.
    private static final int MAX_LENGTH = 512;
    /// Bot API, setMyShortDescription.
    private static final int MAX_SHORT_LENGTH = 120;
    private static final Viewer NOBODY = new Viewer(ChatTarget.PLATFORM + ":nobody", false);

    /// Sets whatever differs from what Telegram has. English is for users whose language has no texts of its own.
    public void publish() throws BotApiException {
        for (var language : Languages.all()) {
            publish(language, language.equals(Locale.ENGLISH) ? "" : language.getLanguage());
        }
    }

    /// @param code two letters, or empty for all languages that have no texts of their own
    private void publish(Locale language, String code) throws BotApiException {
        var lines = greeting(language);
        var description = TextTruncator.truncate(String.join("\n", lines), MAX_LENGTH);
        if (!api.fetch(new GetMyDescription(code)).path("description").asText().equals(description)) {
            api.call(new SetMyDescription(description, code));
        }
        var shortDescription = TextTruncator.truncate(lines.isEmpty() ? "" : lines.getFirst(), MAX_SHORT_LENGTH);
        if (!api.fetch(new GetMyShortDescription(code)).path("short_description").asText().equals(shortDescription)) {
            api.call(new SetMyShortDescription(shortDescription, code));
        }
    }

    private List<String> greeting(Locale language) {
        var request = new Request(service.commands().line(CommandRole.START, ""), NOBODY,
                Place.privateChat(ChatTarget.PLATFORM),
                PlatformContext.NONE, true, Optional.empty(), language);
        return service.answer(request).map(reply -> Renderer.openLines(reply.answer())).orElse(List.of());
    }
}
