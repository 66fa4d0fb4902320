package okaybot.command.trivia;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Deals cards, such as quotations, in random order: a reader sees none twice until all were shown.
///
/// Remembers what is left for at most 10,000 pairs of reader and topic, each for a week, in memory.
final class ShuffledDeck<T> {
    private final RandomGenerator random;
    private final Cache<DeckKey, List<T>> remaining = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofDays(7))
            .build();

    ShuffledDeck(RandomGenerator random) {
        this.random = random;
    }

    /// The next card for a reader.
    ///
    /// @param all the cards of the topic; not empty
    T next(String reader, String topic, List<T> all) {
        return remaining.asMap().compute(new DeckKey(reader, topic), (_, deck) -> {
            if (deck == null) {
                return shuffle(all);
            }
            var rest = deck.stream().skip(1).filter(all::contains).toList();
            return rest.isEmpty() ? reshuffle(all, deck.getFirst()) : rest;
        }).getFirst();
    }

    /// A new deck that does not begin with the card that was dealt last.
    private List<T> reshuffle(List<T> all, T last) {
        var deck = shuffle(all);
        if (deck.getFirst().equals(last)) {
            Collections.rotate(deck, 1);
        }
        return deck;
    }

    private List<T> shuffle(List<T> all) {
        var deck = new ArrayList<>(all);
        Collections.shuffle(deck, random);
        return deck;
    }

    private record DeckKey(String reader, String topic) {}
}
