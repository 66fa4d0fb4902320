package okaybot.command.api;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.answer.SpoilerPolicy;
import okaybot.lore.Lore;
import okaybot.text.CommandDescriptions;

/// One thing that readers can ask for. It answers from the lore alone and knows no reader: it covers every spoiler with
/// [Span.Covered] and leaves it to the [SpoilerPolicy] which covers are lifted. What else a command needs, such as a clock, it is
/// given when it is made.
public interface Command {
    /// No question about the show comes near this many characters.
    int DEFAULT_MAX_LENGTH = 140;

    /// What is typed: lower-case letters and digits, at most 32 of them (Discord and Telegram, command names).
    String name();

    /// What it is for, in a few words.
    default String description() {
        return CommandDescriptions.of(name());
    }

    /// What it may be asked about; empty for a command that stands alone.
    default Optional<CommandOption<?>> option() {
        return Optional.empty();
    }

    /// Whether it is about the asker or the place, not about the show: then it is answered privately, and in every place.
    default boolean isPersonal() {
        return false;
    }

    /// Whether it is for the admins of a place alone. The command itself says so to others; a platform need not show it.
    default boolean isForAdmins() {
        return false;
    }

    /// Whether a line of it has one answer, whoever asks it, wherever and whenever, as long as the lore is the same.
    default boolean isConstant() {
        return false;
    }

    /// How many characters a line of this command may have.
    default int maxLength() {
        return DEFAULT_MAX_LENGTH;
    }

    Answer answer(Request request, Lore lore);
}
