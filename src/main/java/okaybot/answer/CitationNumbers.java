package okaybot.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import okaybot.lore.Lore;

/// Numbers the sources of an answer in the order in which they are cited.
final class CitationNumbers {
    private final LinkedHashSet<String> cited = new LinkedHashSet<>();

    /// The numbers of these sources, counted from 1, in ascending order.
    List<Integer> cite(List<String> sources) {
        cited.addAll(sources);
        var order = List.copyOf(cited);
        return sources.stream().map(source -> order.indexOf(source) + 1).sorted().toList();
    }

    List<Citation> citations(Lore lore) {
        var order = List.copyOf(cited);
        var format = new DateFormatter(lore.locale());
        return IntStream.range(0, order.size()).mapToObj(i -> {
            var source = lore.source(order.get(i));
            return new Citation(i + 1, source.name(), format.date(source), format.month(source));
        }).toList();
    }
}
