package okaybot.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where something is said: a platform, and on it the levels from the outside in. A private chat has no levels.
///
/// @param platform such as `discord`
public record Place(String platform, List<Level> levels) {
    public Place {
        levels = List.copyOf(levels);
    }

    /// A chat of one person with the bot.
    public static Place privateChat(String platform) {
        return new Place(platform, List.of());
    }

    /// Whether nobody but the asker reads what is said.
    public boolean isPrivateChat() {
        return levels.isEmpty();
    }

    /// What the store knows the place by: the outermost level and the place itself. What lies between is left out, so that a
    /// channel keeps its settings when it is moved to another category.
    public String path() {
        var ends = levels.size() < 2 ? levels : List.of(levels.getFirst(), levels.getLast());
        return platform + ends.stream().map(level -> "/" + level.type().label() + ":" + level.id())
                .collect(Collectors.joining());
    }

    /// The place with a path, without what the path leaves out.
    ///
    /// @throws IllegalArgumentException if it is the path of no place
    public static Place parse(String path) {
        var parts = List.of(path.split("/", -1));
        return new Place(parts.getFirst(), parts.stream().skip(1).map(Level::parse).toList());
    }

    /// This place and those around it, the outermost level first; a level inherits from the ones before it.
    public List<Place> hierarchy() {
        return IntStream.rangeClosed(1, levels.size())
                .mapToObj(size -> new Place(platform, levels.subList(0, size)))
                .toList();
    }

    /// The place around this one, or this one, that is of a kind; nothing if there is none.
    public Optional<Place> enclosing(LevelType kind) {
        return hierarchy().stream().filter(place -> place.levels.getLast().type() == kind).findFirst();
    }

    /// The outermost level: the one that everything here belongs to.
    public Place outermost() {
        return levels.isEmpty() ? this : hierarchy().getFirst();
    }

    /// What tells this place from the others inside its outermost level: `channel:7`. The outermost is called by its kind
    /// alone, `server`, so that what is set there can be taken to another one.
    public String token() {
        var last = levels.getLast();
        return levels.size() == 1 ? last.type().label() : last.type().label() + ":" + last.id();
    }

    /// The place inside this outermost level that a token stands for; nothing if it stands for none.
    public Optional<Place> resolve(String token) {
        if (token.equals(outermost().token())) {
            return Optional.of(outermost());
        }
        var parts = List.of(token.split(":", 2));
        return Arrays.stream(LevelType.values())
                .filter(kind -> kind.label().equals(parts.getFirst()) && kind != levels.getFirst().type())
                .filter(_ -> parts.size() == 2 && parts.getLast().matches(Level.ID_PATTERN))
                .map(kind -> new Place(platform, List.of(levels.getFirst(), new Level(kind, parts.getLast()))))
                .findFirst();
    }

    /// The token of the place with a path inside this outermost level.
    public String token(String path) {
        return path.equals(outermost().path()) ? outermost().token() : path.substring(path.lastIndexOf('/') + 1);
    }

    /// What to call the place with a path, in a sentence spoken here: `this channel`, or a token.
    public String describe(String path) {
        return hierarchy().stream().filter(place -> place.path().equals(path)).findFirst().map(Place::describe)
                .orElseGet(() -> token(path));
    }

    /// What to call it in a sentence: `this channel`.
    public String describe() {
        return levels.isEmpty() ? "this private chat" : "this " + levels.getLast().type().label();
    }

    /// One level of a place.
    ///
    /// @param id what the platform knows it by; at most 64 characters, none of them a slash, a semicolon, an equals sign
    ///           or a blank
    public record Level(LevelType type, String id) {
        /// As a pattern.
        public static final String ID_PATTERN = "[^/\\s;=]{1,64}";

        public Level {
            if (!id.matches(ID_PATTERN)) {
                throw new IllegalArgumentException("Not the id of a place: " + id);
            }
        }

        private static Level parse(String token) {
            var parts = token.split(":", 2);
            return new Level(LevelType.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[parts.length - 1]);
        }
    }

    /// What a level is called where it comes from: on Discord server, category, channel and thread; on Telegram chat and
    /// topic.
    public enum LevelType {
        SERVER, CATEGORY, CHANNEL, THREAD, CHAT, TOPIC;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
