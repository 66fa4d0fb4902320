package okaybot.platform.telegram.message;

/// Where text may be cut.
final class TextSplitter {
    private TextSplitter() {}

    /// The end of the last word that ends at or before a place, otherwise that of the first one behind it; within a word
    /// only if there is no other.
    static int near(String text, int place) {
        var before = text.lastIndexOf(' ', place);
        if (before > 0) {
            return before;
        }
        var behind = text.indexOf(' ', place);
        if (behind > 0) {
            return behind;
        }
        return splitsSign(text, place) ? place + 1 : place;
    }

    /// At most so many UTF-16 units of a text; dots tell that something is cut off.
    static String at(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = splitsSign(text, most - 1) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static boolean splitsSign(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
    }
}
