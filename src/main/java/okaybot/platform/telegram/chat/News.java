package okaybot.platform.telegram.chat;

import okaybot.settings.Place;

/// Who is told of what becomes of groups. May be told the same thing twice.
public interface News {
    /// A group has become a supergroup: what holds in the one place now holds in the other.
    void moved(Place from, Place to);

    /// The bot is not in the group any more, or may not write there.
    void left(Place place);

    /// The bot is in the group, or back in it.
    void joined(Place place);
}
