package okaybot.platform.discord.connection;

import java.util.Optional;
import java.util.regex.Pattern;

/// The shards that this process serves, where several processes share the bot.
///
/// @param total the number of shards of all processes together
/// @param first the first shard of this process, counted from 0
/// @param last the last shard of this process
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

    /// Reads the two configuration values.
    ///
    /// @param total a number; empty for as many as Discord recommends
    /// @param range `0-3`, a single shard, or a part such as `0/2` (the first of two equal parts); empty for all
    /// @throws IllegalArgumentException with a message for the person who hosts the bot
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
        var count = Integer.parseInt(total.get().strip());
        return Optional.of(range.map(text -> parse(count, text)).orElseGet(() -> new ShardRange(count, 0, count - 1)));
    }

    private static ShardRange parse(int total, String range) {
        var part = PART.matcher(range.strip());
        if (part.matches()) {
            return ofPart(total, Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
        }
        var ends = RANGE.matcher(range.strip());
        if (!ends.matches()) {
            throw new IllegalArgumentException("a range of shards is written like 0-3, a part of them like 0/2");
        }
        var first = Integer.parseInt(ends.group(1));
        var last = Optional.ofNullable(ends.group(2)).map(Integer::valueOf).orElse(first);
        return new ShardRange(total, first, last);
    }

    /// For processes that know only their own number, such as those of a Kubernetes StatefulSet.
    private static ShardRange ofPart(int total, int part, int parts) {
        if (part >= parts) {
            throw new IllegalArgumentException("parts are counted from 0, so there is no part " + part + "/" + parts);
        }
        if (parts > total) {
            throw new IllegalArgumentException("there must be a shard at least for each part: " + total
                    + " cannot be divided by " + parts);
        }
        return new ShardRange(total, firstOf(total, part, parts), firstOf(total, part + 1, parts) - 1);
    }

    private static int firstOf(int total, int part, int parts) {
        return Math.toIntExact((long) total * part / parts);
    }
}
