package okaybot.platform.discord.message;

import java.util.stream.Stream;
import okaybot.answer.Answer;

/// The colour at the edge of an answer. Few and quiet ones, readable on Discord's light and dark.
enum AccentColor {
    /// Something in it is covered.
    COVERED(0xB5838D),
    /// It rests on sources.
    SOURCED(0x8E86B5),
    /// The bot's own words: help, settings, apologies.
    OWN_WORDS(0x7F8C99);

    private final int rgb;

    AccentColor(int rgb) {
        this.rgb = rgb;
    }

    int rgb() {
        return rgb;
    }

    static AccentColor of(Answer answer, Stream<DiscordLine> lines) {
        if (lines.anyMatch(DiscordLine::isCovered)) {
            return COVERED;
        }
        return answer.citations().isEmpty() ? OWN_WORDS : SOURCED;
    }
}
