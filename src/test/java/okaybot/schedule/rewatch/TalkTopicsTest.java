package okaybot.schedule.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class TalkTopicsTest {
    private static final Lore LORE = TestChat.withSeeds().lore();

    @Test
    void nothing_is_talked_about_before_people_may_know_of_it() {
        for (var episode = 1; episode <= LORE.lastEpisode(); episode++) {
            var topics = TalkTopics.after(episode, LORE);
            var known = LoreFilter.upTo(LORE, episode);
            assertThat(known.themes()).containsAll(topics.themes());
            assertThat(known.disputes()).containsAll(topics.disputes());
            assertThat(topics.themes().size() + topics.disputes().size()).isBetween(1, 2);
        }
    }

    @Test
    void each_comes_up_once_before_any_comes_up_again() {
        var seen = new ArrayList<String>();
        for (var episode = 1; episode <= 10; episode++) {
            var topics = TalkTopics.after(episode, LORE);
            topics.themes().forEach(theme -> seen.add(theme.id()));
            topics.disputes().forEach(dispute -> seen.add(dispute.id()));
        }
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void what_the_last_episode_opens_comes_up_after_it() {
        assertThat(TalkTopics.after(16, LORE).disputes()).hasSize(2)
                .allMatch(dispute -> dispute.after().isPresent());
    }
}
