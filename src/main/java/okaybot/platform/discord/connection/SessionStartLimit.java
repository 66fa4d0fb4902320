package okaybot.platform.discord.connection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.resilience.IncidentLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many more sessions the bot may start. Discord resets the token of a bot that starts more (Discord, Session Start Limit).
/// All processes of the bot share the limit, so Discord is asked before each start.
final class SessionStartLimit {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStartLimit.class);
    private static final String COMPONENT = "Discord: session starts";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, HH:mm:ss 'UTC'").withZone(
            ZoneOffset.UTC);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration WAIT_IF_UNKNOWN = Duration.ofSeconds(5);
    /// The shortest wait when none is left, if Discord says that the limit is reset at once.
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final DiscordRestClient client;
    private final IncidentLog incidents;
    private final Duration replyTimeout;
    /// How many are left, as far as known.
    private int remaining;

    SessionStartLimit(DiscordRestClient client, IncidentLog incidents) {
        this(client, incidents, REPLY_TIMEOUT);
    }

    /// @param replyTimeout how long to try to ask Discord
    SessionStartLimit(DiscordRestClient client, IncidentLog incidents, Duration replyTimeout) {
        this.client = client;
        this.incidents = incidents;
        this.replyTimeout = replyTimeout;
    }

    /// Asks Discord for the gateway, and for what it allows.
    DataObject askForGateway() throws DiscordRequestException {
        return client.get(Route.Misc.GATEWAY_BOT.compile(), Instant.now().plus(replyTimeout));
    }

    /// Takes one of the starts.
    ///
    /// @return zero if a session may be started now; otherwise the time after which to try again
    synchronized Duration tryStart() {
        var wait = askForWait();
        if (wait.isZero()) {
            remaining--;
            incidents.resolve(COMPONENT);
        }
        return wait;
    }

    private Duration askForWait() {
        try {
            var limit = askForGateway().getObject("session_start_limit");
            remaining = limit.getInt("remaining");
            return remaining > 0 ? Duration.ZERO : waitForReset(Duration.ofMillis(limit.getLong("reset_after", 0)));
        } catch (DiscordRequestException | ParsingException e) {
            LOG.debug("Discord: session start limit unknown, {} are left of the last one", remaining, e);
            return remaining > 0 ? Duration.ZERO : WAIT_IF_UNKNOWN;
        }
    }

    private Duration waitForReset(Duration resetAfter) {
        var wait = resetAfter.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : resetAfter;
        incidents.report(COMPONENT, "Discord allows no more session starts (a bot has 1,000 a day): waiting until "
                + TIME.format(Instant.now().plus(wait)));
        return wait;
    }
}
