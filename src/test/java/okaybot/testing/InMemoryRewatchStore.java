package okaybot.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchMember;
import okaybot.schedule.rewatch.RewatchMembers;
import okaybot.schedule.rewatch.RewatchStore;

/// Rewatches in memory, as many as there are.
public final class InMemoryRewatchStore implements RewatchStore, RewatchMembers {
    private final Map<String, Rewatch> rewatches = new TreeMap<>();
    private final Map<String, RewatchMember> members = new TreeMap<>();
    private final Set<String> reminded = new HashSet<>();

    private static String key(String rewatch, String viewer) {
        return rewatch + " " + viewer;
    }

    @Override
    public synchronized Added add(Rewatch rewatch) {
        if (findByChannel(rewatch.channel()).filter(other -> !other.isOver()).isPresent()) {
            return Added.ONE_IS_ON;
        }
        rewatches.values().removeIf(other -> other.channel().path().equals(rewatch.channel().path())
                && other.status() == Rewatch.Status.FINISHED);
        rewatches.put(rewatch.id(), rewatch);
        return Added.YES;
    }

    @Override
    public synchronized Optional<Rewatch> find(String id) {
        return Optional.ofNullable(rewatches.get(id));
    }

    @Override
    public synchronized Optional<Rewatch> findByChannel(Place channel) {
        return rewatches.values().stream().filter(rewatch -> rewatch.channel().path().equals(channel.path()))
                .min(Comparator.comparing(Rewatch::isOver));
    }

    @Override
    public synchronized List<Rewatch> findWithin(Place outermost) {
        return rewatches.values().stream()
                .filter(rewatch -> rewatch.channel().outermost().path().equals(outermost.path())).toList();
    }

    @Override
    public synchronized List<Rewatch> findUnfinished() {
        return rewatches.values().stream()
                .filter(rewatch -> rewatch.isOn() || rewatch.status() == Rewatch.Status.STOPPED).toList();
    }

    @Override
    public synchronized List<Rewatch> findByAuthor(String viewer) {
        return rewatches.values().stream().filter(rewatch -> rewatch.author().equals(viewer)).toList();
    }

    @Override
    public synchronized Optional<Rewatch> edit(String id, UnaryOperator<Rewatch> change) {
        return Optional.ofNullable(rewatches.computeIfPresent(id, (_, before) -> change.apply(before)));
    }

    @Override
    public synchronized void delete(String id) {
        rewatches.remove(id);
        members.values().removeIf(member -> member.rewatch().equals(id));
    }

    @Override
    public synchronized void deleteBefore(Instant limit) {
        rewatches.values().stream()
                .filter(rewatch -> rewatch.episodes().stream().allMatch(episode -> episode.begins().isBefore(limit)))
                .map(Rewatch::id).toList().forEach(this::delete);
    }

    @Override
    public RewatchMembers members() {
        return this;
    }

    @Override
    public synchronized boolean put(RewatchMember member) {
        members.put(key(member.rewatch(), member.viewer()), member);
        return rewatches.containsKey(member.rewatch());
    }

    @Override
    public synchronized Optional<RewatchMember> find(String rewatch, String viewer) {
        return Optional.ofNullable(members.get(key(rewatch, viewer)));
    }

    @Override
    public synchronized List<RewatchMember> findByRewatch(String rewatch) {
        return members.values().stream().filter(member -> member.rewatch().equals(rewatch)).toList();
    }

    @Override
    public synchronized List<RewatchMember> findByViewer(String viewer) {
        return members.values().stream().filter(member -> member.viewer().equals(viewer)).toList();
    }

    @Override
    public synchronized boolean remove(String rewatch, String viewer) {
        return members.remove(key(rewatch, viewer)) != null;
    }

    @Override
    public synchronized boolean claimReminder(RewatchMember member, Instant begins) {
        return members.containsKey(key(member.rewatch(), member.viewer()))
                && reminded.add(key(member.rewatch(), member.viewer()) + " " + begins);
    }

    @Override
    public synchronized void advance(String rewatch, int episode) {
        members.replaceAll((_, member) -> member.rewatch().equals(rewatch) && member.movesProgress()
                && member.watched() < episode ? member.withWatched(episode) : member);
    }

    @Override
    public synchronized void forget(String viewer) {
        members.values().removeIf(member -> member.viewer().equals(viewer));
        rewatches.replaceAll((_, rewatch) -> rewatch.author().equals(viewer) ? rewatch.withoutAuthor() : rewatch);
    }
}
