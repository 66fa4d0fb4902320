package okaybot.platform.telegram.cover;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okaybot.platform.cover.CoverLabel;
import okaybot.platform.cover.MessageReplacement;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.parse.IncomingCommand;

/// Covers one message. Used once, by one thread.
final class TelegramCovering {
    private final MessageSender sender;
    private final IncomingCommand command;
    private final TelegramOriginalMessage original;
    private final ChatCalls calls;
    private final Locale locale;
    private final Locale author;
    private boolean isCovered;

    /// @param patience how long each step may take
    /// @param locale of what everyone in the chat reads
    /// @param author the language of what only the author of the message reads
    TelegramCovering(MessageSender sender, IncomingCommand command, TelegramOriginalMessage original, Duration patience,
            Locale locale, Locale author) {
        this.sender = sender;
        this.command = command;
        this.original = original;
        this.calls = new ChatCalls(sender, command.target().chatId(), patience);
        this.locale = locale;
        this.author = author;
    }

    /// Does it, and tells the author.
    ///
    /// @return what to say to the admin; empty if the result speaks for itself
    Optional<String> run() throws InterruptedException {
        var label = CoverLabel.of(command.command().line().argument());
        var copy = new TelegramCopyBuilder(original, label, command.target(), locale).calls();
        var steps = new TelegramReplacementSteps(calls, original, copy, locale);
        var result = MessageReplacement.run(steps);
        isCovered = result.isCovered();
        if (!isCovered) {
            return Optional.of(result.sentence(locale));
        }
        new TelegramAuthorNotice(sender).send(original, command.requester(), command.target().chatId(),
                steps.posted().getFirst(), author);
        return tidyUp();
    }

    /// Whether the message is only under its cover now.
    boolean isCovered() {
        return isCovered;
    }

    /// Takes the command away, which would be a reply to nothing. Telegram does not tell which other messages an album has, so that
    /// the admin is asked to reply to those too.
    private Optional<String> tidyUp() throws InterruptedException {
        if (original.isPartOfAlbum()) {
            return Optional.of(TelegramCoverMessages.in(locale).partOfAlbum());
        }
        if (command.replyTo().isPresent()) {
            calls.deleteIfPossible(command.replyTo().get());
        }
        return Optional.empty();
    }
}
