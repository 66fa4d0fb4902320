package okaybot.bench.load;

import java.util.List;

/// How much is measured.
///
/// @param starts how often each bot is started cold
/// @param warmUp requests before anything is measured
/// @param rounds how many turns each bot takes
/// @param requests in each turn
/// @param everyQuestion whether all kinds of questions are asked, or only the first
/// @param guilds numbers of guilds with which a bot on Discord is started, to see its memory
public record LoadScale(int starts, int warmUp, int rounds, int requests, boolean everyQuestion, List<Integer> guilds) {
    /// Ends in about a minute for each platform.
    public static final LoadScale SHORT = new LoadScale(1, 3_000, 3, 1_000, false, List.of());
    public static final LoadScale FULL = new LoadScale(5, 20_000, 9, 3_000, true, List.of(1, 1_000, 10_000));
}
