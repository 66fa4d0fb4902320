package okaybot.platform.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelInfo;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.rest.DiscordErrorMessages;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Posts messages that are not replies to an interaction: to channels and threads, and to people in private.
record ChannelPoster(DiscordRestClient client, AnswerRenderer renderer) {
    private static final Set<LevelType> WRITABLE = Set.of(LevelType.CHANNEL, LevelType.THREAD);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /// The longest nonce that Discord takes (Discord, Create Message).
    private static final int NONCE_LENGTH = 25;

    /// Posts an answer, once for a request.
    ///
    /// @return the message's id
    String post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        return send(channelOf(place, answer), answer, requestId);
    }

    /// Shows another answer in a message of the bot.
    void replace(Place place, String messageId, Answer answer) throws DeliveryException {
        var message = renderer.renderPost(answer).toJson(CustomId.NOBODY, false);
        var _ = request(Route.Messages.EDIT_MESSAGE.compile(channelOf(place, answer), messageId), message, answer);
    }

    /// Writes to a user in private.
    void tell(String userId, Answer answer) throws DeliveryException {
        try {
            var _ = send(client.openPrivateChannel(userId, deadline()), answer, Optional.empty());
        } catch (DiscordRequestException e) {
            throw failure(e, answer);
        }
    }

    private String send(String channelId, Answer answer, Optional<String> requestId) throws DeliveryException {
        var message = renderer.renderPost(answer).toJson(CustomId.NOBODY, nonce(requestId));
        return idIn(request(Route.Messages.SEND_MESSAGE.compile(channelId), message, answer));
    }

    /// Empty if the reply is not what Discord usually sends.
    private static String idIn(String reply) {
        try {
            return DataObject.fromJson(reply).getString("id", "");
        } catch (ParsingException _) {
            return "";
        }
    }

    private String request(CompiledRoute route, String body, Answer answer) throws DeliveryException {
        try {
            return client.send(route, body, deadline());
        } catch (DiscordRequestException e) {
            throw failure(e, answer);
        }
    }

    private static Instant deadline() {
        return Instant.now().plus(DEADLINE);
    }

    private static DeliveryException failure(DiscordRequestException refusal, Answer answer) {
        return new DeliveryException(refusal.error().message(answer.locale()), refusal);
    }

    private static String channelOf(Place place, Answer answer) throws DeliveryException {
        if (!isWritable(place)) {
            throw new DeliveryException(DiscordErrorMessages.in(answer.locale()).notWritable());
        }
        return place.levels().getLast().id();
    }

    /// With a nonce, Discord accepts the message only once within some minutes, even if it is sent again or another instance
    /// sends it too (Discord, Create Message).
    private static String nonce(Optional<String> requestId) {
        var uuid = requestId.map(id -> UUID.nameUUIDFromBytes(id.getBytes(UTF_8))).orElseGet(UUID::randomUUID);
        return uuid.toString().substring(0, NONCE_LENGTH);
    }

    private static boolean isWritable(Place place) {
        return !place.isPrivateChat() && WRITABLE.contains(place.levels().getLast().type())
                && DiscordPlace.isId(place.levels().getLast().id());
    }

    /// Why no message can be sent to a place of this kind: a sentence; empty if one can.
    ///
    /// @param locale of whoever reads the sentence
    /// @param channel looks the place up; returns nothing if that is not possible now
    static Optional<String> problem(Place place, Locale locale, Supplier<Optional<GuildChannelInfo>> channel) {
        return isWritable(place) && channel.get().filter(ChannelPoster::isMute).isEmpty()
                ? Optional.empty()
                : Optional.of(DiscordErrorMessages.in(locale).notWritable());
    }

    private static boolean isMute(GuildChannelInfo channel) {
        return channel.type() != ChannelType.UNKNOWN && !channel.type().isMessage();
    }
}
