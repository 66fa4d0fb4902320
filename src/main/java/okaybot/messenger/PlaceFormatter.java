package okaybot.messenger;

import java.util.Locale;
import java.util.stream.Collectors;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;

/// Names places in the language of a reader.
public final class PlaceFormatter {
    private final Locale locale;
    private final PlaceMessages messages;
    private final MessengerRegistry messengers;

    /// @param messengers know the names of channels
    public PlaceFormatter(Locale locale, MessengerRegistry messengers) {
        this.locale = locale;
        this.messages = PlaceMessages.in(locale);
        this.messengers = messengers;
    }

    /// A place for somebody in it: `#general`, or `this channel` if its name is not known. Of a server or chat there is but one for
    /// them: `this server`.
    public String name(Place place) {
        if (place.isPrivateChat()) {
            return messages.thisPrivateChat();
        }
        return place.levels().size() == 1 ? thisPlace(place) : messengers.name(place).orElseGet(() -> thisPlace(place));
    }

    /// A place for somebody in the same server or chat: `#general`, or its token if its name is not known.
    ///
    /// @param here where they are
    /// @param path of the other place
    public String name(Place here, String path) {
        return here.hierarchy().stream().filter(place -> place.path().equals(path)).findFirst().map(this::name)
                .orElseGet(() -> messengers.name(Place.parse(path)).orElseGet(() -> here.token(path)));
    }

    /// A place for somebody who may be elsewhere: `#general`, or `topic:7 in Fans on Telegram` if only the name of its chat is known.
    public String nameElsewhere(Place place) {
        return messengers.name(place).or(() -> messengers.name(place.outermost())
                .map(chat -> messages.innerPlace(place.token(), chat, platform(place))))
                .orElseGet(() -> address(place.path(), locale));
    }

    private static String platform(Place place) {
        return place.platform().substring(0, 1).toUpperCase(Locale.ROOT) + place.platform().substring(1);
    }

    /// A place for somebody who may be elsewhere: `channel:7 in server:1 on Discord`. It may be gone, so there is no name.
    public static String address(String path, Locale locale) {
        var messages = PlaceMessages.in(locale);
        var place = Place.parse(path);
        var platform = platform(place);
        var tokens = place.hierarchy().stream().map(level -> level.path().substring(level.path().lastIndexOf('/') + 1))
                .toList();
        return tokens.size() == 1
                ? messages.outermostPlace(tokens.getFirst(), platform)
                : messages.innerPlace(tokens.getLast(), tokens.getFirst(), platform);
    }

    /// What is unknown about a place: `category or channel`.
    public static String unknownLevels(Place place, Locale locale) {
        var messages = PlaceMessages.in(locale);
        return messages.alternatives(place.unknown().stream().sorted().map(type -> noun(type, messages))
                .collect(Collectors.toList()));
    }

    /// A type of places: `channel`.
    public String noun(LevelType type) {
        return noun(type, messages);
    }

    private static String noun(LevelType type, PlaceMessages messages) {
        return switch (type) {
            case SERVER -> messages.server();
            case CATEGORY -> messages.category();
            case CHANNEL -> messages.channel();
            case THREAD -> messages.thread();
            case CHAT -> messages.chat();
            case TOPIC -> messages.topic();
        };
    }

    private String thisPlace(Place place) {
        return switch (place.levels().getLast().type()) {
            case SERVER -> messages.thisServer();
            case CATEGORY -> messages.thisCategory();
            case CHANNEL -> messages.thisChannel();
            case THREAD -> messages.thisThread();
            case CHAT -> messages.thisChat();
            case TOPIC -> messages.thisTopic();
        };
    }
}
