package okaybot.lore;

import okaybot.yaml.annotation.Pattern;

/// The episode after which something is no longer a spoiler.
///
/// @param episode counted from 1; [#END] is the last one, whatever its number
@Pattern("[1-9][0-9]*|end")
public record SpoilerThreshold(int episode) {
    /// For spoilers of the ending, and for those whose episode is unknown.
    public static final SpoilerThreshold END = new SpoilerThreshold(Integer.MAX_VALUE);

    public SpoilerThreshold {
        if (episode < 1) {
            throw new IllegalArgumentException("`" + episode + "` is before the first episode");
        }
    }

    /// Parses `12` or `end`.
    public static SpoilerThreshold parse(String text) {
        if (text.equalsIgnoreCase("end")) {
            return END;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("`" + text + "` is neither an episode's number nor `end`");
        }
        return new SpoilerThreshold(Integer.parseInt(text));
    }
}
