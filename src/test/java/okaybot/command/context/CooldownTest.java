package okaybot.command.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class CooldownTest {
    private final AtomicLong time = new AtomicLong();
    private final TestChat member = TestChat.withLore(SampleLore.LIGHTHOUSE, time::get).in(TestChat.CHANNEL);

    private void askRepeatedly(int times) {
        IntStream.range(0, times).forEach(_ -> assertThat(member.say("/show")).startsWith("The Lighthouse"));
    }

    @Test
    void answers_up_to_the_limit_then_warns_once_and_then_stays_silent() {
        askRepeatedly(20);
        assertThat(member.reply("/show").answer()).satisfies(warning -> assertThat(PlainText.of(warning)).isEqualTo("""
                One moment, please
                That was a lot at once. I can answer again in a minute.
                """));
        assertThat(member.send("/show")).isEmpty();
        assertThat(member.send("/mydata")).isEmpty();
        time.addAndGet(Duration.ofMinutes(1).toNanos());
        askRepeatedly(20);
    }

    @Test
    void nobody_uses_a_personal_command_without_end_in_however_many_places() {
        var admin = member.as("boss", true);
        IntStream.range(0, 250).forEach(_ -> assertThat(admin.send("/settings show")).isPresent());
        IntStream.range(0, 10).forEach(i -> assertThat(admin.in(channel(i)).say("/settings in server log"))
                .startsWith("Changes in"));
        IntStream.range(0, 3).forEach(_ -> assertThat(admin.say("/settings reply private"))
                .startsWith("One moment, please"));
        assertThat(admin.store().at(TestChat.CHANNEL.path())).isEmpty();
        assertThat(admin.say("/mydata")).startsWith("What I hold about you");
        assertThat(admin.say("/show")).startsWith("The Lighthouse");
        assertThat(member.as("other", true).say("/settings show")).startsWith("Settings for");
        time.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(admin.say("/settings show")).startsWith("Settings for");
    }

    private static Place channel(int id) {
        return new Place("test", List.of(TestChat.CHANNEL.levels().getFirst(), new Level(LevelType.CHANNEL, "" + id)));
    }

    @Test
    void counts_each_person_and_place_separately() {
        askRepeatedly(20);
        assertThat(member.as("other", false).say("/show")).startsWith("The Lighthouse");
        assertThat(member.in(Place.privateChat("test")).say("/show")).startsWith("The Lighthouse");
    }

    @Test
    void admins_are_exempt_and_can_set_the_limit() {
        var admin = member.as("boss", true);
        IntStream.range(0, 50).forEach(_ -> assertThat(admin.send("/show")).isPresent());
        admin.say("/settings cooldown 2");
        askRepeatedly(2);
        assertThat(member.say("/show")).startsWith("One moment, please");
        admin.say("/settings cooldown off");
        askRepeatedly(50);
    }
}
