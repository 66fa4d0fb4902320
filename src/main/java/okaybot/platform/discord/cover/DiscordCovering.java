package okaybot.platform.discord.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import okaybot.platform.cover.CoverLabel;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.cover.CoverResult;
import okaybot.platform.cover.CoverResult.Outcome;
import okaybot.platform.cover.MessageReplacement;
import okaybot.platform.discord.interaction.InteractionPayload;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Covers one message.
///
/// @param patience how long each step may take
/// @param everyone the language of what everyone in the channel reads
/// @param author the language of what only the author of the message reads
record DiscordCovering(DiscordRestClient client, InteractionPayload interaction, DiscordOriginalMessage original,
        Duration patience, Locale everyone, Locale author) {
    /// Does it, and tells the author.
    CoverResult run(CoverLabel label) throws InterruptedException {
        var changed = change();
        if (changed.isPresent()) {
            return changed.get();
        }
        var copy = new DiscordCopyBuilder(original, label, everyone, interaction.id()).parts();
        var steps = new DiscordReplacementSteps(client, channelId(), original.id(), copy, interaction.userLocale(),
                patience);
        var result = MessageReplacement.run(steps);
        return result.isCovered()
                && new DiscordAuthorNotice(client, interaction, patience, author).send(original,
                        steps.posted().getFirst())
                                ? result.withAuthorTold()
                                : result;
    }

    private String channelId() {
        return interaction.origin().channelId();
    }

    /// What has become of the message since the moderator chose it; empty if it is as it was. Discord shows its content no more, but
    /// when it was edited.
    private Optional<CoverResult> change() {
        try {
            var now = client.get(Route.Messages.GET_MESSAGE.compile(channelId(), original.id()),
                    Instant.now().plus(patience));
            return now.getString("edited_timestamp", "").equals(original.editedAt())
                    ? Optional.empty()
                    : Optional.of(notCopied(CoverMessages.in(interaction.userLocale()).changed()));
        } catch (DiscordRequestException e) {
            return Optional.of(e.error() == DiscordError.UNKNOWN_MESSAGE
                    ? new CoverResult(Outcome.ALREADY_GONE, "")
                    : notCopied(e.error().message(interaction.userLocale())));
        }
    }

    private static CoverResult notCopied(String reason) {
        return new CoverResult(Outcome.NOT_COPIED, reason);
    }
}
