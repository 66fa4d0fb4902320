package okaybot.command.trivia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import okaybot.lore.Quotation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ShuffledDeckTest {
    private static final List<Quotation> ALL = IntStream.range(0, 7).mapToObj(i -> quotation("q" + i)).toList();

    private static Quotation quotation(String id) {
        return new Quotation(id, "words", "somebody", "something", Optional.empty(), Optional.empty(), List.of(),
                List.of("source"), Optional.empty());
    }

    private static List<Quotation> deal(ShuffledDeck<Quotation> deck, String reader, int times) {
        return IntStream.range(0, times).mapToObj(_ -> deck.next(reader, "", ALL)).toList();
    }

    @RepeatedTest(20)
    void deals_every_quotation_before_it_repeats_one() {
        var seed = new Random().nextLong();
        var deck = new ShuffledDeck<Quotation>(new Random(seed));
        for (var round = 0; round < 5; round++) {
            assertThat(deal(deck, "fan", ALL.size())).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @RepeatedTest(20)
    void never_deals_the_same_quotation_twice_in_a_row() {
        var seed = new Random().nextLong();
        var dealt = deal(new ShuffledDeck<Quotation>(new Random(seed)), "fan", 100);
        for (var i = 1; i < dealt.size(); i++) {
            assertThat(dealt.get(i)).as("seed %d, deal %d", seed, i).isNotEqualTo(dealt.get(i - 1));
        }
    }

    @Test
    void keeps_a_deck_for_each_reader_and_topic() {
        var deck = new ShuffledDeck<Quotation>(new Random(1));
        deal(deck, "one", 3);
        deck.next("two", "topic", ALL);
        assertThat(deal(deck, "two", ALL.size())).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(deal(deck, "one", 4)).doesNotHaveDuplicates();
    }

    @Test
    void drops_quotations_that_are_no_longer_in_the_content() {
        var deck = new ShuffledDeck<Quotation>(new Random(1));
        deal(deck, "fan", 2);
        var oneQuotation = ALL.subList(0, 1);
        assertThat(deck.next("fan", "", oneQuotation)).isEqualTo(ALL.getFirst());
        assertThat(deck.next("fan", "", oneQuotation)).isEqualTo(ALL.getFirst());
    }
}
