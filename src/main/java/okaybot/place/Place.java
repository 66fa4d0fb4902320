package okaybot.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a conversation takes place: a platform and, on it, the levels from the outermost to the innermost.
///
/// @param platform such as `discord`
/// @param levels such as server and channel, as far as they are known; empty for a private chat
/// @param unknown the types of the levels that this place may have besides, because the platform did not say and could not be
///                asked. Whatever is set for a level of these types may apply here
public record Place(String platform, List<Level> levels, Set<LevelType> unknown) {
    public Place {
        levels = List.copyOf(levels);
        unknown = Set.copyOf(unknown);
    }

    /// A place whose levels are all known.
    public Place(String platform, List<Level> levels) {
        this(platform, levels, Set.of());
    }

    /// A chat of one person with the bot.
    public static Place privateChat(String platform) {
        return new Place(platform, List.of());
    }

    public boolean isPrivateChat() {
        return levels.isEmpty();
    }

    /// The key of this place in the settings store, such as `discord/server:1/channel:7`. It consists of the outermost level
    /// and the innermost one, so that a channel keeps its settings when it is moved to another category.
    public String path() {
        return switch (levels.size()) {
            case 0 -> platform;
            case 1 -> platform + "/" + levels.getFirst().token();
            default -> platform + "/" + levels.getFirst().token() + "/" + levels.getLast().token();
        };
    }

    /// Parses a [#path]. Levels that the path leaves out are missing.
    ///
    /// @throws IllegalArgumentException if it is not the path of a place
    public static Place parse(String path) {
        var parts = List.of(path.split("/", -1));
        return new Place(parts.getFirst(), parts.stream().skip(1).map(Level::parse).toList());
    }

    /// The places around this one and this one itself, the outermost first. Each inherits the settings of those before it.
    public List<Place> hierarchy() {
        return IntStream.rangeClosed(1, levels.size())
                .mapToObj(size -> new Place(platform, levels.subList(0, size)))
                .toList();
    }

    /// This place as it is if it has no other levels than the known ones.
    public Place withoutUnknown() {
        return unknown.isEmpty() ? this : new Place(platform, levels);
    }

    /// This place as it may be if a place with settings is one of its unknown levels; empty if it cannot be one of them.
    public Optional<Place> completedBy(Place other) {
        var last = other.levels.getLast();
        if (!unknown.contains(last.type()) || levels.contains(last)) {
            return Optional.empty();
        }
        var all = Stream.concat(levels.stream(), Stream.of(last)).sorted(Comparator.comparing(Level::type)).toList();
        return Optional.of(new Place(platform, all));
    }

    /// Whether the innermost level is known, so that something can be set for this place itself.
    public boolean isInnermostKnown() {
        return unknown.stream().allMatch(type -> type.compareTo(levels.getLast().type()) < 0);
    }

    /// The place of this type in the [#hierarchy].
    public Optional<Place> enclosing(LevelType type) {
        return hierarchy().stream().filter(place -> place.levels.getLast().type() == type).findFirst();
    }

    /// The server or chat that this place belongs to. A private chat is its own outermost place.
    public Place outermost() {
        return levels.isEmpty() ? this : hierarchy().getFirst();
    }

    /// The name of this place within its outermost place: `channel:7`. The outermost place has no id in its token, only its
    /// type, such as `server`, so that exported settings can be imported into another server.
    public String token() {
        var last = levels.getLast();
        return levels.size() == 1 ? last.type().label() : last.token();
    }

    /// The place within this outermost place that has this token; empty if the token is malformed.
    public Optional<Place> resolve(String token) {
        if (token.equals(outermost().token())) {
            return Optional.of(outermost());
        }
        var parts = List.of(token.split(":", 2));
        return Arrays.stream(LevelType.values())
                .filter(type -> type.label().equals(parts.getFirst()) && type != levels.getFirst().type())
                .filter(_ -> parts.size() == 2 && parts.getLast().matches(Level.ID_PATTERN))
                .map(type -> new Place(platform, List.of(levels.getFirst(), new Level(type, parts.getLast()))))
                .findFirst();
    }

    /// The token of a place within this outermost place, given by its path.
    public String token(String path) {
        return path.equals(outermost().path()) ? outermost().token() : path.substring(path.lastIndexOf('/') + 1);
    }

    /// One level of a place.
    ///
    /// @param id the platform's id; matches [#ID_PATTERN], so it is at most 64 characters long and free of the characters
    ///           that separate ids in paths and exports
    public record Level(LevelType type, String id) {
        public static final String ID_PATTERN = "[^/\\s;=]{1,64}";
        private static final Pattern ID = Pattern.compile(ID_PATTERN);

        public Level {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("Not the id of a place: " + id);
            }
        }

        private static Level parse(String token) {
            var parts = token.split(":", 2);
            return new Level(LevelType.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[parts.length - 1]);
        }

        private String token() {
            return type.label() + ":" + id;
        }
    }

    /// From the outside in. Discord has servers, categories, channels and threads; Telegram has chats and topics.
    public enum LevelType {
        SERVER, CATEGORY, CHANNEL, THREAD, CHAT, TOPIC;

        private final String label = name().toLowerCase(Locale.ROOT);

        /// The name in paths, tokens and sentences, such as `server`.
        public String label() {
            return label;
        }
    }
}
