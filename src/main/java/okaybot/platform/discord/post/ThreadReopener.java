package okaybot.platform.discord.post;

import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.rest.AttachedFile;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Opens threads again that Discord has archived because nobody has written there for some time. Whoever may write in a thread may
/// do so, unless a moderator has locked it (Discord, Threads: Active & Archived Threads).
record ThreadReopener(DiscordRestClient client) {
    private static final String REOPENED = DataObject.empty().put("archived", false).toString();

    /// Sends a request about the messages of a channel or thread.
    ///
    /// @return what Discord has replied
    String send(String channelId, CompiledRoute route, String body, Instant deadline) throws DiscordRequestException {
        return send(channelId, route, body, Optional.empty(), deadline);
    }

    /// The same with a file, see [DiscordRestClient#send].
    String send(String channelId, CompiledRoute route, String body, Optional<AttachedFile> file, Instant deadline)
            throws DiscordRequestException {
        try {
            return client.send(route, body, file, deadline);
        } catch (DiscordRequestException e) {
            if (e.error() != DiscordError.THREAD_ARCHIVED || !reopen(channelId, deadline)) {
                throw e;
            }
            return client.send(route, body, file, deadline);
        }
    }

    private boolean reopen(String threadId, Instant deadline) {
        try {
            var _ = client.send(Route.Channels.MODIFY_CHANNEL.compile(threadId), REOPENED, deadline);
            return true;
        } catch (DiscordRequestException _) {
            // What was to be sent has failed because the thread is archived, which says more.
            return false;
        }
    }
}
