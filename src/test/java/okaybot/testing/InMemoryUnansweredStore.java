package okaybot.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import okaybot.unanswered.AskedQuestion;
import okaybot.unanswered.UnansweredQuestion;
import okaybot.unanswered.UnansweredStore;

/// Unanswered questions in memory. Keeps them for ever.
public final class InMemoryUnansweredStore implements UnansweredStore {
    private final Map<String, List<AskedQuestion>> asked = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    @Override
    public void add(AskedQuestion question) {
        asked.merge(question.place() + " " + question.digest(), List.of(question), (all, one) -> {
            var both = new ArrayList<>(all);
            both.addAll(one);
            return both;
        });
    }

    private List<List<AskedQuestion>> of(String place) {
        return asked.values().stream().filter(all -> all.getFirst().place().equals(place)).toList();
    }

    private boolean isKnown(List<AskedQuestion> question) {
        var askers = new HashSet<>(question.stream().map(AskedQuestion::asker).toList());
        askers.removeAll(forgotten);
        return askers.size() >= MIN_PEOPLE;
    }

    @Override
    public List<UnansweredQuestion> mostAsked(String place, LocalDate since, int limit) {
        return of(place).stream().filter(this::isKnown)
                .map(all -> new UnansweredQuestion(all.getFirst().words(), all.size(), all.getLast().day()))
                .sorted(Comparator.comparingInt(UnansweredQuestion::times).reversed()).limit(limit).toList();
    }

    @Override
    public int countHidden(String place, LocalDate since) {
        return (int) of(place).stream().filter(all -> !isKnown(all)).count();
    }

    @Override
    public int countAsker(UnaryOperator<String> askerOf) {
        return (int) asked.values().stream().filter(all -> !isKnown(all)).filter(all -> all.stream().anyMatch(
                question -> question.asker().equals(askerOf.apply(question.digest()))
                        && !forgotten.contains(question.asker())))
                .count();
    }

    @Override
    public void forgetAsker(UnaryOperator<String> askerOf) {
        asked.values().stream().flatMap(List::stream)
                .forEach(question -> forgotten.add(askerOf.apply(question.digest())));
    }

    @Override
    public void deleteBefore(LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
