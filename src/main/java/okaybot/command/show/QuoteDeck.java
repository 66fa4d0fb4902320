package okaybot.command.show;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import okaybot.lore.Quotation;

/// Deals quotations in random order: a reader sees none twice until all were shown.
///
/// Remembers what is left for at most 10,000 pairs of reader and topic, each for a week, in memory.
final class QuoteDeck {
    private final RandomGenerator random;
    private final Cache<DeckKey, List<Quotation>> remaining = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofDays(7))
            .build();

    QuoteDeck(RandomGenerator random) {
        this.random = random;
    }

    /// The next quotation for a reader.
    ///
    /// @param all the quotations of the topic; not empty
    Quotation next(String reader, String topic, List<Quotation> all) {
        return remaining.asMap().compute(new DeckKey(reader, topic), (_, deck) -> {
            if (deck == null) {
                return shuffle(all);
            }
            var rest = deck.stream().skip(1).filter(all::contains).toList();
            return rest.isEmpty() ? reshuffle(all, deck.getFirst()) : rest;
        }).getFirst();
    }

    /// A new deck that does not begin with the quotation that was dealt last.
    private List<Quotation> reshuffle(List<Quotation> all, Quotation last) {
        var deck = shuffle(all);
        if (deck.getFirst().equals(last)) {
            Collections.rotate(deck, 1);
        }
        return deck;
    }

    private List<Quotation> shuffle(List<Quotation> all) {
        var deck = new ArrayList<>(all);
        Collections.shuffle(deck, random);
        return deck;
    }

    private record DeckKey(String reader, String topic) {}
}
