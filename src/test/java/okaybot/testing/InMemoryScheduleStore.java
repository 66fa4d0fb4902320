package okaybot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import okaybot.place.Place;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;

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
    public synchronized List<ScheduledPost> findActive() {
        return posts.stream().filter(post -> post.state() == PostState.ACTIVE).toList();
    }

    @Override
    public synchronized boolean update(ScheduledPost post) {
        return change(post.place().outermost(), post.id(),
                old -> old.withLine(post.line()).at(post.recurrence()).withState(post.state()));
    }

    @Override
    public synchronized void record(Place outermost, String id, ScheduledPost.Outcome outcome) {
        var fails = outcome.kind() == ScheduledPost.Kind.REFUSED;
        change(outermost, id, old -> old.withOutcome(outcome)
                .withState(fails && old.state() == PostState.ACTIVE ? PostState.FAILED : old.state()));
    }

    private boolean change(Place outermost, String id, UnaryOperator<ScheduledPost> change) {
        var found = find(outermost, id);
        found.ifPresent(old -> posts.set(posts.indexOf(old), change.apply(old)));
        return found.isPresent();
    }

    @Override
    public synchronized boolean remove(Place outermost, String id) {
        return posts.removeIf(is(outermost, id));
    }

    @Override
    public synchronized List<ScheduledPost> findByAuthor(String viewer) {
        return posts.stream().filter(post -> post.author().equals(viewer)).toList();
    }

    @Override
    public synchronized void forgetAuthor(String viewer) {
        posts.replaceAll(post -> post.author().equals(viewer)
                ? new ScheduledPost(post.id(), post.place(), post.line(), post.recurrence(), "", post.locale(),
                        post.state(), post.last())
                : post);
    }

    private static Predicate<ScheduledPost> is(Place outermost, String id) {
        return post -> post.id().equals(id) && isIn(outermost, post);
    }

    private static boolean isIn(Place outermost, ScheduledPost post) {
        return post.place().outermost().path().equals(outermost.path());
    }
}
