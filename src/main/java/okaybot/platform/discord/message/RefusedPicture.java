package okaybot.platform.discord.message;

import okaybot.platform.DrawnAnswer;
import okaybot.platform.discord.rest.DiscordRequestException;

/// What to send after Discord has refused an answer with a picture: the bot may lack the right to attach files, for example.
public final class RefusedPicture {
    private RefusedPicture() {}

    /// The answer in words.
    ///
    /// @throws DiscordRequestException the refusal again, if it has not to do with a picture
    public static DrawnAnswer inWords(DrawnAnswer refused, DiscordRequestException refusal)
            throws DiscordRequestException {
        if (!refused.hasPicture() || !refusal.error().isAboutFiles()) {
            throw refusal;
        }
        return DrawnAnswer.inWords(refused.answer());
    }
}
