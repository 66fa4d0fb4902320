package okaybot.platform.discord.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.dv8tion.jda.api.requests.Route;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.discord.interaction.InteractionPayload;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Tells the author of a message in private that it was covered. Many people take no messages from bots, so that it often cannot be
/// told, which is no error.
///
/// @param patience how long to try
/// @param locale the author's language, as far as it is known
record DiscordAuthorNotice(DiscordRestClient client, InteractionPayload interaction, Duration patience, Locale locale) {
    /// The moderator waits for it.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// Tells the author, unless that is a bot or the moderator.
    ///
    /// @param copyId the message to link to
    /// @return whether the author was told
    boolean send(DiscordOriginalMessage original, String copyId) {
        var author = original.authorId().filter(id -> !original.isByBot() && !id.equals(interaction.userId()));
        return author.isPresent() && isSent(author.get(), copyId);
    }

    private boolean isSent(String authorId, String copyId) {
        try {
            var channelId = client.openPrivateChannel(authorId, deadline());
            var text = CoverMessages.in(locale).toAuthor(link(copyId));
            var _ = client.send(Route.Messages.SEND_MESSAGE.compile(channelId),
                    DiscordMessage.of(text).toJson(authorId, interaction.id()), deadline());
            return true;
        } catch (DiscordRequestException _) {
            return false;
        }
    }

    private String link(String copyId) {
        var origin = interaction.origin();
        return "https://discord.com/channels/" + origin.guildId().orElseThrow() + "/" + origin.channelId() + "/"
                + copyId;
    }

    private Instant deadline() {
        return Instant.now().plus(patience.compareTo(LONGEST) < 0 ? patience : LONGEST);
    }
}
