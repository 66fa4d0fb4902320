package okaybot.platform.discord.cover;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import okaybot.platform.cover.CoverMessages;

/// Which messages can be posted again without losing anything.
///
/// @param botId the bot's own user id
/// @param maxFileBytes the largest file that the bot may post
/// @param isReadable whether the file at an address can be read
record DiscordCoverableCheck(String botId, long maxFileBytes, Predicate<String> isReadable) {
    /// Discord, Create Message.
    private static final int MAX_FILES = 10;

    /// Why a message cannot; empty if it can.
    Optional<String> problem(DiscordOriginalMessage message, Locale locale) {
        var messages = CoverMessages.in(locale);
        if (message.authorId().filter(botId::equals).isPresent()) {
            return Optional.of(messages.own());
        }
        if (!message.isWritten()) {
            return Optional.of(messages.system());
        }
        if (message.hasPoll()) {
            return Optional.of(messages.poll());
        }
        if (message.hasOtherParts() || message.files().size() > MAX_FILES) {
            return Optional.of(messages.notCopyable());
        }
        return message.files().isEmpty() ? emptyProblem(message, messages) : fileProblem(message, messages);
    }

    private static Optional<String> emptyProblem(DiscordOriginalMessage message, CoverMessages messages) {
        return message.text().isBlank() && message.stickers().findAny().isEmpty()
                ? Optional.of(messages.empty())
                : Optional.empty();
    }

    private Optional<String> fileProblem(DiscordOriginalMessage message, CoverMessages messages) {
        if (message.files().stream().anyMatch(file -> file.size() > maxFileBytes)) {
            return Optional.of(messages.tooLarge(maxFileBytes >> 20));
        }
        return message.files().stream().allMatch(file -> isReadable.test(file.url()))
                ? Optional.empty()
                : Optional.of(messages.fileGone());
    }
}
