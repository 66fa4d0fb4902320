package okaybot.platform.discord.connection;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which shards of the bot this process serves, where several processes share it.
///
/// @param total how many shards there are in all processes together
/// @param first the first one of this process, counted from 0
/// @param last the last one of this process
public record ShardRange(int total, int first, int last) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final Pattern PART = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    public ShardRange {
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
    /// @param range such as `0-3`, or a single shard, or a part such as `0/2`, the first of two equal ones; nothing for all
    /// @throws IllegalArgumentException with what is wrong with it, in words
    public static Optional<ShardRange> parse(Optional<String> total, Optional<String> range) {
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
        return Optional.of(range.map(some -> parse(all, some)).orElseGet(() -> new ShardRange(all, 0, all - 1)));
    }

    /// So that a process needs to know nothing but its own number, as one in a StatefulSet does.
    private static ShardRange part(int total, int part, int parts) {
        if (part >= parts) {
            throw new IllegalArgumentException("parts are counted from 0, so there is no part " + part + "/" + parts);
        }
        if (parts > total) {
            throw new IllegalArgumentException("there must be a shard at least for each part: " + total
                    + " cannot be divided by " + parts);
        }
        return new ShardRange(total, begin(total, part, parts), begin(total, part + 1, parts) - 1);
    }

    private static int begin(int total, int part, int parts) {
        return Math.toIntExact((long) total * part / parts);
    }

    private static ShardRange parse(int total, String range) {
        var part = PART.matcher(range.strip());
        if (part.matches()) {
            return part(total, Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
        }
        var ends = RANGE.matcher(range.strip());
        if (!ends.matches()) {
            throw new IllegalArgumentException("a range of shards is written like 0-3, a part of them like 0/2");
        }
        var first = Integer.parseInt(ends.group(1));
        var last = Optional.ofNullable(ends.group(2)).map(Integer::valueOf).orElse(first);
        return new ShardRange(total, first, last);
    }
}
