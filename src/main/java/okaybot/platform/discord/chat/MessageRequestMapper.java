package okaybot.platform.discord.chat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.place.Place;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.text.LanguageDetector;

/// Turns a message into a request: what is asked, by whom, and where.
record MessageRequestMapper(AnswerService service, PlaceResolver places, SpoilerChannelTracker spoilerChannels) {
    private static final Duration LOOKUP_TIME = Duration.ofSeconds(1);

    /// Empty if there are no words, as with a sticker, except for a mention of the bot's name.
    Optional<Request> toRequest(MessagePayload message) {
        return line(message).map(line -> toRequest(line, message))
                .map(request -> message.isDirect() || message.namesBot() ? request : request.asOverheard());
    }

    private Optional<CommandLine> line(MessagePayload message) {
        var text = message.text();
        return text.isEmpty()
                ? Optional.of(service.commands().line(CommandRole.START, "")).filter(_ -> message.namesBot())
                : Optional.of(service.plainText(text));
    }

    private Request toRequest(CommandLine line, MessagePayload message) {
        var place = message.location(message.receivedAt().plus(LOOKUP_TIME)).map(places::resolve)
                .orElseGet(() -> Place.privateChat(DiscordPlace.PLATFORM));
        var context = new PlatformContext(spoilerChannels.contains(place), List.of(), guildLocale(message));
        return new Request(line, viewer(message), place, context, false,
                Optional.of(DiscordPlace.PLATFORM + ":" + message.id()), locale(message));
    }

    /// Discord does not say with a message what its author may do (Discord, Message Create).
    private static Viewer viewer(MessagePayload message) {
        return new Viewer(DiscordPlace.PLATFORM + ":" + message.authorId(), () -> AdminStatus.UNKNOWN);
    }

    private static Optional<Locale> guildLocale(MessagePayload message) {
        return message.guildId().map(message.jda()::getGuildById).map(Guild::getLocale)
                .map(locale -> locale.toLocale());
    }

    /// The language of what only the author of a message reads.
    Locale language(MessagePayload message) {
        return service.languageOf(viewer(message).id(), locale(message));
    }

    /// Discord does not say which language the app of a message's author has. They read the one in which they write, or else that of
    /// the guild.
    private static Locale locale(MessagePayload message) {
        return LanguageDetector.detect(message.text()).or(() -> guildLocale(message)).orElse(Locale.ENGLISH);
    }
}
