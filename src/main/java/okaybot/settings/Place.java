package okaybot.settings;

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

    /// What to call it in a sentence: `this channel`.
    public String inWords() {
        return levels.isEmpty() ? "this private chat" : "this " + levels.getLast().kind().word();
    }

    /// One level of a place.
    ///
    /// @param id what the platform knows it by; at most 64 characters, without a slash and blanks
    public record Level(Kind kind, String id) {
        public Level {
            if (!id.matches("[^/\\s]{1,64}")) {
                throw new IllegalArgumentException("Not the id of a place: " + id);
            }
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
