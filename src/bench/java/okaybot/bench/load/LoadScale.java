package okaybot.bench.load;

/// How much is measured.
///
/// @param starts how often each bot is started cold
/// @param warmUp requests before anything is measured
/// @param rounds how many turns each bot takes
/// @param requests in each turn
/// @param everything whether all kinds of questions are asked, and rarer loads are measured too
public record LoadScale(int starts, int warmUp, int rounds, int requests, boolean everything) {
    /// Ends in about a minute for each platform.
    public static final LoadScale SHORT = new LoadScale(1, 3_000, 3, 1_000, false);
    public static final LoadScale FULL = new LoadScale(5, 20_000, 9, 3_000, true);
}
