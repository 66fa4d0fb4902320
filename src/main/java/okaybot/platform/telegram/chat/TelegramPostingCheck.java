package okaybot.platform.telegram.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import okaybot.place.Place;
import okaybot.platform.PlatformMessages;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.RawJsonMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/// Asks Telegram whether the bot can do something in a group on its own, before it is set up.
///
/// @param botId the bot's user id
public record TelegramPostingCheck(BotApiClient api, long botId) {
    /// Somebody is waiting.
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /// Why nothing can be posted to a place: a sentence; empty if it can, or if that cannot be found out now. Whether a topic is
    /// closed cannot be asked for.
    ///
    /// @param locale of whoever reads the sentence
    public Optional<String> postingProblem(Place place, Locale locale) {
        var messages = TelegramMessages.in(locale);
        return problem(place, locale, (chat, member) -> switch (member.path("status").asText()) {
            case "administrator" -> chat.path("type").asText().equals("channel")
                    ? missing(member, "can_post_messages", messages.postMessages(), locale)
                    : Optional.empty();
            case "restricted" -> missing(member, "can_send_messages", messages.sendMessages(), locale);
            case "member" ->
                missing(chat.path("permissions"), "can_send_messages", messages.sendMessages(), locale);
            default -> Optional.empty();
        });
    }

    /// Why no topic can be opened: the same. Only an admin may open one (Bot API, createForumTopic).
    public Optional<String> topicProblem(Place place, Locale locale) {
        var messages = TelegramMessages.in(locale);
        return problem(place, locale, (chat, member) -> {
            if (!chat.path("is_forum").asBoolean()) {
                return Optional.of(messages.noTopics());
            }
            return member.path("status").asText().equals("administrator")
                    && member.path("can_manage_topics").asBoolean()
                            ? Optional.empty()
                            : missing(messages.manageTopics(), locale);
        });
    }

    private static Optional<String> missing(JsonNode rights, String right, String name, Locale locale) {
        return rights.path(right).asBoolean(true)
                ? Optional.empty()
                : missing(name, locale);
    }

    private static Optional<String> missing(String name, Locale locale) {
        return Optional.of(PlatformMessages.in(locale).missingRights(List.of(name)));
    }

    /// @param check of the chat and the bot as its member
    private Optional<String> problem(Place place, Locale locale,
            BiFunction<JsonNode, JsonNode, Optional<String>> check) {
        var messages = TelegramMessages.in(locale);
        var group = ChatTarget.of(place);
        if (group.isEmpty()) {
            return Optional.of(messages.groupsOnly());
        }
        try {
            var member = fetch(GetChatMember.builder().chatId(group.get().chatId()).userId(botId).build());
            if (isOutside(member)) {
                return Optional.of(messages.notInGroup());
            }
            return check.apply(fetch(GetChat.builder().chatId(group.get().chatId()).build()), member);
        } catch (BotApiException e) {
            return e.type() == BotApiErrorType.NOT_MEMBER || e.type() == BotApiErrorType.FORBIDDEN
                    ? Optional.of(messages.notInGroup())
                    : Optional.empty();
        }
    }

    private JsonNode fetch(BotApiMethod<?> method) throws BotApiException {
        return BotApiClient.result(api.call(RawJsonMethod.of(method), TIMEOUT));
    }

    private static boolean isOutside(JsonNode member) {
        return switch (member.path("status").asText()) {
            case "left", "kicked" -> true;
            case "restricted" -> !member.path("is_member").asBoolean(true);
            default -> false;
        };
    }
}
