package okaybot.command.show;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import okaybot.lore.Quotation;

/// Deals quotations in random order, so that a reader meets none twice until all were shown.
///
/// It remembers what is still to come for 10,000 readers and topics at most, each for a week; in memory alone.
final class QuoteDeck {
    private final RandomGenerator random;
    private final Cache<Hand, List<Quotation>> left = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofDays(7))
            .build();

    QuoteDeck(RandomGenerator random) {
        this.random = random;
    }

    /// The next one of `all` for this reader and topic.
    ///
    /// @param all not empty
    Quotation next(String reader, String topic, List<Quotation> all) {
        return left.asMap().compute(new Hand(reader, topic), (_, hand) -> {
            if (hand == null) {
                return shuffled(all);
            }
            var rest = hand.stream().skip(1).filter(all::contains).toList();
            return rest.isEmpty() ? reshuffled(all, hand.getFirst()) : rest;
        }).getFirst();
    }

    private List<Quotation> reshuffled(List<Quotation> all, Quotation last) {
        var hand = shuffled(all);
        if (hand.getFirst().equals(last)) {
            Collections.rotate(hand, 1);
        }
        return hand;
    }

    private List<Quotation> shuffled(List<Quotation> all) {
        var hand = new ArrayList<>(all);
        Collections.shuffle(hand, random);
        return hand;
    }

    private record Hand(String reader, String topic) {}
}
