package okaybot.schedule.follow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.place.Place;

/// The task to tell a place what is new.
///
/// @param digest of the content that is news, see [FollowTopic#digest]: an instance that has other content must not do it
record NewsTask(Place place, FollowTopic topic, String digest) {
    static NewsTask of(Follow follow, Set<String> items) {
        return new NewsTask(follow.place(), follow.topic(), FollowTopic.digest(items));
    }

    /// Begins with the path of the server or chat, see [okaybot.schedule.TaskQueue#schedule].
    String id() {
        return String.join(" ", place.outermost().path(), place.token(), topic.word(), digest);
    }

    /// The task with an id; empty if another version of the bot has written it and it is unknown.
    static Optional<NewsTask> parse(String id) {
        var parts = List.of(id.split(" ", -1));
        return parts.size() == 4
                ? FollowTopic.find(parts.get(2)).flatMap(topic -> Place.parse(parts.get(0)).resolve(parts.get(1))
                        .map(place -> new NewsTask(place, topic, parts.get(3))))
                : Optional.empty();
    }
}
