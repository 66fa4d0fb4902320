package okaybot.schedule.follow;

import java.util.Locale;
import java.util.Set;
import okaybot.place.Place;

/// A place that follows a topic.
///
/// @param place   the outermost level and the innermost one, see [Place#path]
/// @param author  the id of whoever set it up; empty once they have had their data deleted
/// @param locale  the author's language
/// @param seen    the items of the topic that are no news there any more, see [FollowTopic#items]
/// @param problem why nothing could be posted there, in a sentence for admins, as [okaybot.text.MultilingualSentence]; empty if there
///                is none. Until an admin has seen to it, nothing is posted
public record Follow(Place place, FollowTopic topic, String author, Locale locale, Set<String> seen, String problem) {
    public Follow {
        seen = Set.copyOf(seen);
    }

    public boolean isPaused() {
        return !problem.isEmpty();
    }
}
