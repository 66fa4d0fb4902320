package okaybot.lore;

import okaybot.yaml.annotation.Pattern;

/// The episode after which a statement is no spoiler any more.
///
/// @param episode counted from 1; [#END] stands for the last one, however many there are
@Pattern("[1-9][0-9]*|end")
public record SpoilerThreshold(int episode) {
    /// Spoils the ending, or nobody knows which episode tells it: the choice that hides most.
    public static final SpoilerThreshold END = new SpoilerThreshold(Integer.MAX_VALUE);

    public SpoilerThreshold {
        if (episode < 1) {
            throw new IllegalArgumentException("`" + episode + "` is before the first episode");
        }
    }

    /// Reads `12` or `end`.
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
