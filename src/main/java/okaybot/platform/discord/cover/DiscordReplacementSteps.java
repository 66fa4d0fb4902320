package okaybot.platform.discord.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.cover.CoverException;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.cover.MessageReplacement;
import okaybot.platform.cover.MessageReplacement.Deletion;
import okaybot.platform.discord.interaction.PermissionNames;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Posts a copy to the channel of a message, and deletes that message. Used once, by one thread.
final class DiscordReplacementSteps implements MessageReplacement.Steps {
    private final DiscordRestClient client;
    private final String channelId;
    private final String messageId;
    private final List<CopyPart> parts;
    private final Locale locale;
    private final Duration patience;
    private final List<String> posted = new ArrayList<>();
    /// Whether Discord may have taken a part without saying so.
    private boolean isIncomplete;

    /// @param locale of the moderator
    /// @param patience how long each step may take
    DiscordReplacementSteps(DiscordRestClient client, String channelId, String messageId, List<CopyPart> parts,
            Locale locale,
            Duration patience) {
        this.client = client;
        this.channelId = channelId;
        this.messageId = messageId;
        this.parts = parts;
        this.locale = locale;
        this.patience = patience;
    }

    /// The ids of the messages of the copy.
    List<String> posted() {
        return posted;
    }

    @Override
    public void postCopy() throws CoverException {
        try {
            for (var part : parts) {
                posted.add(post(part));
            }
        } catch (DiscordRequestException e) {
            isIncomplete = e.isTemporary() && e.mayHaveArrived();
            throw new CoverException(e.error().message(locale));
        } catch (ParsingException _) {
            isIncomplete = true;
            throw new CoverException(DiscordError.TEMPORARY.message(locale));
        }
    }

    private String post(CopyPart part) throws DiscordRequestException {
        var route = Route.Messages.SEND_MESSAGE.compile(channelId);
        var reply = part.files().isEmpty()
                ? client.send(route, part.json(), deadline())
                : client.upload(route, part.json(), part.files(), deadline());
        return DataObject.fromJson(reply).getString("id");
    }

    @Override
    public Deletion deleteOriginal() throws InterruptedException {
        return new SafeDeletion(client, channelId, messageId, patience).run(this::reason);
    }

    private String reason(DiscordError error) {
        return error == DiscordError.MISSING_PERMISSIONS
                ? CoverMessages.in(locale).needsRight(PermissionNames.of(Permission.MESSAGE_MANAGE, locale))
                : error.message(locale);
    }

    @Override
    public boolean removeCopy() {
        return posted.stream().filter(this::isRemoved).count() == posted.size() && !isIncomplete;
    }

    private boolean isRemoved(String copyId) {
        try {
            var _ = client.send(Route.Messages.DELETE_MESSAGE.compile(channelId, copyId), null, deadline());
            return true;
        } catch (DiscordRequestException e) {
            return e.error() == DiscordError.UNKNOWN_MESSAGE;
        }
    }

    private Instant deadline() {
        return Instant.now().plus(patience);
    }
}
