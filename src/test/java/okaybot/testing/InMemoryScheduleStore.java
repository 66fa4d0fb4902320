package okaybot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okaybot.place.Place;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;

/// Scheduled posts in memory.
public final class InMemoryScheduleStore implements ScheduleStore {
    private final List<ScheduledPost> posts = new ArrayList<>();

    @Override
    public synchronized boolean add(ScheduledPost post) {
        var there = posts.stream().filter(other -> other.place().path().equals(post.place().path())).count();
        return there < MAX_POSTS && posts.add(post);
    }

    @Override
    public synchronized List<ScheduledPost> list(Place outermost) {
        return posts.stream().filter(post -> isIn(outermost, post)).toList();
    }

    @Override
    public synchronized Optional<ScheduledPost> find(Place outermost, String id) {
        return posts.stream().filter(is(outermost, id)).findFirst();
    }

    @Override
    public synchronized boolean update(ScheduledPost post) {
        var found = find(post.place().outermost(), post.id());
        found.ifPresent(old -> posts.set(posts.indexOf(old), new ScheduledPost(old.id(), old.place(), old.line(),
                old.recurrence(), old.author(), old.locale(), post.state(), post.last())));
        return found.isPresent();
    }

    @Override
    public synchronized boolean remove(Place outermost, String id) {
        return posts.removeIf(is(outermost, id));
    }

    private static Predicate<ScheduledPost> is(Place outermost, String id) {
        return post -> post.id().equals(id) && isIn(outermost, post);
    }

    private static boolean isIn(Place outermost, ScheduledPost post) {
        return post.place().outermost().path().equals(outermost.path());
    }
}
