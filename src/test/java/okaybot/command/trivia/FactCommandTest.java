package okaybot.command.trivia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.answer.CommandLine;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class FactCommandTest {
    private static final Lore SEEDS = TestChat.withSeeds().lore();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void tells_a_fact_about_a_topic() {
        assertThat(chat.say("/fact the sea")).isEqualTo("""
                The sea
                It takes and it gives.
                Source: The Weekly, Jun 2023
                -> Another fact: fact the-sea
                -> Learn more: themes the-sea
                -> Sources: sourced fact c95ba5ac
                """);
    }

    @Test
    void repeats_a_fact_by_its_id() {
        var id = FanFact.all(SampleLore.LIGHTHOUSE).getFirst().id();
        assertThat(chat.say("/fact " + id)).startsWith("Seo Deung-dae");
    }

    @Test
    void tells_every_fact_before_it_repeats_one() {
        var all = FanFact.all(SampleLore.LIGHTHOUSE).stream().map(fact -> fact.claims().getFirst().text()).toList();
        var told = IntStream.range(0, all.size())
                .mapToObj(_ -> chat.say("/fact").lines().skip(1).findFirst().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void says_that_it_knows_nothing_of_a_name() {
        assertThat(chat.say("/fact whale")).startsWith("I have no fact about “whale”");
    }

    @Test
    void facts_of_the_show_are_whole_sentences_without_spoilers() {
        var facts = FanFact.all(SEEDS);
        assertThat(facts).hasSizeGreaterThan(20).allSatisfy(fact -> {
            assertThat(fact.claims()).allMatch(claim -> claim.after().isEmpty());
            assertThat(fact.topic().equals("acclaim") || fact.claims().getLast().endsSentence()).isTrue();
        });
        assertThat(facts.stream().map(FanFact::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_fact_has_the_same_id_in_every_language() {
        var korean = FanFact.all(LoreTranslator.translate(SEEDS, Locale.KOREAN));
        assertThat(korean.stream().map(FanFact::id).toList())
                .isEqualTo(FanFact.all(SEEDS).stream().map(FanFact::id).toList());
    }

    @Test
    void every_single_fact_can_be_posted() {
        var command = new FactCommand(new Random(1));
        assertThat(command.linesToPost("", TODAY, SampleLore.LIGHTHOUSE))
                .hasSize(FanFact.all(SampleLore.LIGHTHOUSE).size());
        assertThat(command.linesToPost("sea", TODAY, SampleLore.LIGHTHOUSE))
                .containsExactly(CommandLine.parse("fact c95ba5ac"));
    }
}
