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
import net.dv8tion.jda.api.requests.Route;
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

/// Posts messages to channels and threads that are not replies to an interaction.
record ChannelPoster(DiscordRestClient client, AnswerRenderer renderer) {
    private static final Set<LevelType> WRITABLE = Set.of(LevelType.CHANNEL, LevelType.THREAD);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /// The longest nonce that Discord takes (Discord, Create Message).
    private static final int NONCE_LENGTH = 25;

    void post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        if (!isWritable(place)) {
            throw new DeliveryException(DiscordErrorMessages.in(answer.locale()).notWritable());
        }
        var channelId = place.levels().getLast().id();
        var message = renderer.renderPost(answer).toJson(CustomId.NOBODY, nonce(requestId));
        try {
            var _ = client.send(Route.Messages.SEND_MESSAGE.compile(channelId), message, Instant.now().plus(DEADLINE));
        } catch (DiscordRequestException e) {
            throw new DeliveryException(e.error().message(answer.locale()), e);
        }
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
