package okaybot.platform.discord.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.answer.Answer;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.message.RefusedPicture;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Posts messages that are not replies to an interaction: to channels and threads, and to people in private. Thread-safe.
///
/// Many posts may be due at the same time. They are spaced out, so that the answers to mentions, which share their limit of 50
/// requests a second (Discord, Rate Limits: Global Rate Limit), need not wait for them.
public final class ChannelPoster {
    private static final Set<LevelType> WRITABLE = Set.of(LevelType.CHANNEL, LevelType.THREAD);
    private static final Duration SPACE_BETWEEN_POSTS = Duration.ofMillis(50);
    /// Discord may forbid a bot to open any more if it opens many too fast, but does not say how many (Discord, Create DM).
    private static final Duration SPACE_BETWEEN_PRIVATE_CHANNELS = Duration.ofMillis(250);
    /// The longest nonce that Discord takes (Discord, Create Message).
    private static final int NONCE_LENGTH = 25;

    private final AnswerRenderer renderer;
    private final Duration limit;
    private final ThreadReopener threads;
    private final PacedDelivery delivery;
    private final PrivateChannels privateChannels;

    /// @param limit how long to try to reach Discord
    public ChannelPoster(DiscordRestClient client, AnswerRenderer renderer, Duration limit) {
        this.renderer = renderer;
        this.limit = limit;
        threads = new ThreadReopener(client);
        delivery = PacedDelivery.of(SPACE_BETWEEN_POSTS, limit);
        privateChannels = new PrivateChannels(client, delivery.withSpace(SPACE_BETWEEN_PRIVATE_CHANNELS));
    }

    /// Posts an answer, once for a request.
    ///
    /// @return the message's id
    public String post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        var channelId = channelOf(place);
        return send(channelId, answer, message -> message.toJson(CustomId.NOBODY, nonce(requestId)));
    }

    /// Posts an answer, once for a request, and notifies the members with a role.
    ///
    /// @return the message's id
    public String announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        // The role of all members has the id of the server.
        if (!DiscordPlace.isId(roleId) || roleId.equals(place.outermost().levels().getFirst().id())) {
            return post(place, answer, requestId);
        }
        var channelId = channelOf(place);
        return send(channelId, answer, message -> message.toMentioningJson(nonce(requestId), roleId));
    }

    /// Shows another answer in a message of the bot. Somebody waits for it, so it does not wait for its turn.
    public void replace(Place place, String messageId, Answer answer) throws DeliveryException {
        var message = renderer.renderPost(answer).toJson(CustomId.NOBODY, false);
        var channelId = channelOf(place);
        var route = Route.Messages.EDIT_MESSAGE.compile(channelId, messageId);
        try {
            var _ = threads.send(channelId, route, message, Instant.now().plus(limit));
        } catch (DiscordRequestException e) {
            throw DeliveryFailure.of(e);
        }
    }

    /// Writes to a user in private.
    public void tell(String userId, Answer answer) throws DeliveryException {
        var _ = send(privateChannels.of(userId), answer,
                message -> message.toJson(CustomId.NOBODY, nonce(Optional.empty())));
    }

    private String send(String channelId, Answer answer, Function<DiscordMessage, String> json)
            throws DeliveryException {
        var drawn = DrawnAnswer.draw(answer);
        var message = renderer.renderPost(drawn);
        return idIn(delivery.deliver(deadline -> {
            try {
                return send(channelId, message, json, deadline);
            } catch (DiscordRequestException e) {
                return send(channelId, renderer.renderPost(RefusedPicture.inWords(drawn, e)), json, deadline);
            }
        }));
    }

    private String send(String channelId, DiscordMessage message, Function<DiscordMessage, String> json,
            Instant deadline) throws DiscordRequestException {
        return threads.send(channelId, Route.Messages.SEND_MESSAGE.compile(channelId), json.apply(message),
                message.file(), deadline);
    }

    /// Empty if the reply is not what Discord usually sends.
    private static String idIn(String reply) {
        try {
            return DataObject.fromJson(reply).getString("id", "");
        } catch (ParsingException _) {
            return "";
        }
    }

    private static String channelOf(Place place) throws DeliveryException {
        if (!isWritable(place)) {
            throw DeliveryFailure.notWritable();
        }
        return place.levels().getLast().id();
    }

    /// With a nonce, Discord accepts the message only once within some minutes, even if it is sent again or another instance
    /// sends it too (Discord, Create Message).
    private static String nonce(Optional<String> requestId) {
        var uuid = requestId.map(id -> UUID.nameUUIDFromBytes(id.getBytes(UTF_8))).orElseGet(UUID::randomUUID);
        return uuid.toString().substring(0, NONCE_LENGTH);
    }

    static boolean isWritable(Place place) {
        return !place.isPrivateChat() && WRITABLE.contains(place.levels().getLast().type())
                && DiscordPlace.isId(place.levels().getLast().id());
    }
}
