package okaybot.platform.discord;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which shards of the bot this process serves, where several processes share it.
///
/// @param total how many shards there are in all processes together
/// @param first the first one of this process, counted from 0
/// @param last the last one of this process
public record Shards(int total, int first, int last) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    public Shards {
        if (total < 1) {
            throw new IllegalArgumentException("there must be 1 shard at least, not " + total);
        }
        if (first > last || last >= total) {
            throw new IllegalArgumentException("shards are counted from 0, so with " + total
                    + (total == 1 ? " there is only shard 0" : " the last one is " + (total - 1)));
        }
    }

    /// Reads what is set.
    ///
    /// @param total a number; nothing for as many as Discord recommends
    /// @param range such as `0-3`, or a single shard; nothing for all
    /// @throws IllegalArgumentException with what is wrong with it, in words
    public static Optional<Shards> of(Optional<String> total, Optional<String> range) {
        if (total.isEmpty()) {
            range.ifPresent(_ -> {
                throw new IllegalArgumentException("a range of shards needs the total number of shards too");
            });
            return Optional.empty();
        }
        if (!total.get().strip().matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("the total number of shards is a whole number");
        }
        var all = Integer.parseInt(total.get().strip());
        return Optional.of(range.map(some -> of(all, some)).orElseGet(() -> new Shards(all, 0, all - 1)));
    }

    private static Shards of(int total, String range) {
        var parts = RANGE.matcher(range.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("a range of shards is written like 0-3");
        }
        var first = Integer.parseInt(parts.group(1));
        var last = Optional.ofNullable(parts.group(2)).map(Integer::valueOf).orElse(first);
        return new Shards(total, first, last);
    }
}
