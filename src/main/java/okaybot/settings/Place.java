package okaybot.settings;

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
    public static Place direct(String platform) {
        return new Place(platform, List.of());
    }

    /// Whether nobody but the asker reads what is said.
    public boolean isDirect() {
        return levels.isEmpty();
    }

    /// What the store knows the place by: the outermost level and the place itself. What lies between is left out, so that a
    /// channel keeps its settings when it is moved to another category.
    public String path() {
        var ends = levels.size() < 2 ? levels : List.of(levels.getFirst(), levels.getLast());
        return platform + ends.stream().map(level -> "/" + level.kind().word() + ":" + level.id())
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
    public List<Place> around() {
        return IntStream.rangeClosed(1, levels.size())
                .mapToObj(size -> new Place(platform, levels.subList(0, size)))
                .toList();
    }

    /// The place around this one, or this one, that is of a kind; nothing if there is none.
    public Optional<Place> of(Kind kind) {
        return around().stream().filter(place -> place.levels.getLast().kind() == kind).findFirst();
    }

    /// The outermost level: the one that everything here belongs to.
    public Place outermost() {
        return levels.isEmpty() ? this : around().getFirst();
    }

    /// What tells this place from the others inside its outermost level: `channel:7`. The outermost is called by its kind
    /// alone, `server`, so that what is set there can be taken to another one.
    public String token() {
        var last = levels.getLast();
        return levels.size() == 1 ? last.kind().word() : last.kind().word() + ":" + last.id();
    }

    /// The place inside this outermost level that a token stands for; nothing if it stands for none.
    public Optional<Place> inside(String token) {
        if (token.equals(outermost().token())) {
            return Optional.of(outermost());
        }
        var parts = List.of(token.split(":", 2));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(parts.getFirst()) && kind != levels.getFirst().kind())
                .filter(_ -> parts.size() == 2 && parts.getLast().matches(Level.ID))
                .map(kind -> new Place(platform, List.of(levels.getFirst(), new Level(kind, parts.getLast()))))
                .findFirst();
    }

    /// The token of the place with a path inside this outermost level.
    public String token(String path) {
        return path.equals(outermost().path()) ? outermost().token() : path.substring(path.lastIndexOf('/') + 1);
    }

    /// What to call the place with a path, in a sentence spoken here: `this channel`, or a token.
    public String inWords(String path) {
        return around().stream().filter(place -> place.path().equals(path)).findFirst().map(Place::inWords)
                .orElseGet(() -> token(path));
    }

    /// What to call it in a sentence: `this channel`.
    public String inWords() {
        return levels.isEmpty() ? "this private chat" : "this " + levels.getLast().kind().word();
    }

    /// One level of a place.
    ///
    /// @param id what the platform knows it by; at most 64 characters, none of them a slash, a semicolon, an equals sign
    ///           or a blank
    public record Level(Kind kind, String id) {
        /// As a pattern.
        public static final String ID = "[^/\\s;=]{1,64}";

        public Level {
            if (!id.matches(ID)) {
                throw new IllegalArgumentException("Not the id of a place: " + id);
            }
        }

        private static Level parse(String token) {
            var parts = token.split(":", 2);
            return new Level(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[parts.length - 1]);
        }
    }

    /// What a level is called where it comes from: on Discord server, category, channel and thread; on Telegram chat and
    /// topic.
    public enum Kind {
        SERVER, CATEGORY, CHANNEL, THREAD, CHAT, TOPIC;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
