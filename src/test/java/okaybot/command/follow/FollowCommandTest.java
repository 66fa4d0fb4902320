package okaybot.command.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okaybot.answer.Answer;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.command.context.CommandContext;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.testing.FakeMessenger;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryFollowStore;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowCommandTest {
    private final InMemoryFollowStore store = new InMemoryFollowStore();
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> {
        context.messengers().register("test", new FakeMessenger());
        return context.withNews(new NewsScheduler(store, new FakeTaskQueue(TestChat.NOW), () -> SampleLore.LIGHTHOUSE,
                InstantSource.fixed(TestChat.NOW)));
    });
    private final TestChat admin = chat.as("boss", true).in(TestChat.CHANNEL);

    @Test
    void follows_lists_and_stops() {
        assertThat(admin.say("/follow")).isEqualTo("""
                What I follow
                Nothing yet. If you choose something, I post once here whenever there is news.
                -> Follow season 2: follow season2
                -> Follow the sources: follow content
                """);
        assertThat(admin.say("/follow season 2")).isEqualTo("""
                I follow this in #general
                When what is known about a second season changes, or who says so, I post it in #general.
                -> Stop season 2: follow stop season2
                -> What I follow: follow
                """);
        assertThat(admin.say("/follow content")).startsWith("I follow this in #general\nWhen there are new sources");
        assertThat(admin.say("/follow list")).isEqualTo("""
                What I follow
                * #general: news about season 2
                * #general: new sources and disputes
                -> Stop season 2: follow stop season2
                -> Stop the sources: follow stop content
                """);
        assertThat(admin.say("/follow stop season2"))
                .startsWith("Stopped in #general\nI no longer post news about season 2.");
        assertThat(admin.say("/follow stop")).contains("I no longer post new sources and disputes.");
        assertThat(admin.say("/follow stop")).startsWith("I don't follow that here\n");
        assertThat(store.findAll()).isEmpty();
    }

    /// The id of the place that is gone is on the list.
    @Test
    void what_another_place_follows_can_be_stopped_from_here() {
        admin.in(TestChat.CHANNEL.resolve("channel:news").orElseThrow()).say("/follow content");
        store.save(new Follow(TestChat.CHANNEL.resolve("channel:foreign").orElseThrow(), FollowTopic.SEASON2,
                "test:boss", Locale.ENGLISH, Set.of(), "The channel is gone."));
        assertThat(admin.say("/follow")).contains("* #news: new sources and disputes",
                "-> Stop season 2 in #foreign: follow in channel:foreign stop season2",
                "-> Stop the sources in #news: follow in channel:news stop content");
        assertThat(admin.say("/follow in channel:foreign stop season2"))
                .startsWith("Stopped in #foreign\nI no longer post news about season 2.");
        assertThat(admin.say("/follow stop in #nowhere")).startsWith("I don't follow that here\n");
        assertThat(admin.say("/follow stop in nowhere")).contains("“nowhere” is not a place in this server");
        assertThat(admin.say("/follow STOP content IN #news")).startsWith("Stopped in #news");
        assertThat(store.findAll()).isEmpty();
        assertThat(admin.say("/follow in #news season 2")).startsWith("I follow this in #news\n")
                .contains("-> Stop season 2: follow in channel:news stop season2");
        assertThat(chat.as("fan", false).in(TestChat.CHANNEL).say("/follow in #news stop")).contains("Only the admins");
        assertThat(store.findAll()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "in in", "stop in", "in  stop", "in server stop",
        "stop everything in channel:general",
        "in ../x content", "in channel: content", "in channel:foreign content", "in #news", "list from 0"})
    void careless_words_change_nothing(String words) {
        admin.say("/follow content");
        var before = store.findAll();
        assertThat(admin.say("/follow " + words)).isNotBlank().doesNotContain("went wrong");
        assertThat(store.findAll()).isEqualTo(before);
    }

    @Test
    void a_long_list_comes_in_parts() {
        for (var i = 0; i < 13; i++) {
            admin.in(TestChat.CHANNEL.resolve("channel:c" + i).orElseThrow()).say("/follow content");
        }
        var last = admin.say("/follow list from 13");
        assertThat(last).contains("#c9: new sources").contains("-> Previous: follow list from 7");
        assertThat(admin.say("/follow list from 99")).isEqualTo(last);
        assertThat(admin.say("/follow")).contains("-> More: follow from 7");
    }

    @Test
    void follows_nothing_where_the_bot_is_switched_off() {
        admin.say("/settings answer no");
        assertThat(admin.say("/follow season2"))
                .startsWith("Nothing was changed\nI'm switched off in #general, so I post nothing there.");
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void names_a_right_that_lacks_when_it_is_set_up() {
        var context = new PlatformContext(false, List.of(), Optional.empty(),
                Map.of("channel:general", List.of(new BotPermission("Send Messages", false, "to post"))));
        assertThat(admin.with(context).say("/follow season2"))
                .startsWith("Nothing was changed\nI lack a right there: Send Messages.");
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void is_for_admins_of_a_place() {
        assertThat(chat.as("fan", false).in(TestChat.CHANNEL).say("/follow season2"))
                .contains("Only the admins here can choose what I post.");
        assertThat(chat.say("/follow season2")).contains("I post news in servers and groups");
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void does_without_a_database() {
        var alone = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> CommandContext.of(context.settings(),
                context.clock(), context.ticker(), context.random(), "1.2.3")).in(TestChat.CHANNEL).as("boss", true);
        assertThat(alone.say("/follow")).contains("has not switched on posts");
    }

    @Test
    void offers_what_can_be_typed_and_asks_back_what_it_does_not_know() {
        assertThat(admin.complete("/follow ")).extracting("value").containsExactly("season2", "content", "list",
                "stop season2", "stop content", "stop");
        assertThat(admin.say("/follow the weather")).startsWith("I can't follow “the weather”");
    }

    @Test
    void a_problem_is_shown_by_the_list_and_by_diagnose() {
        admin.say("/follow season2");
        store.markFailed(TestChat.CHANNEL, FollowTopic.SEASON2, "I may not post there.");
        assertThat(admin.say("/follow")).contains("#general: news about season 2, paused. I may not post there.")
                .contains("-> Follow season 2: follow season2");
        assertThat(admin.say("/diagnose"))
                .contains("I no longer post news about season 2 in #general. I may not post there.");
        admin.say("/follow season2");
        assertThat(admin.say("/diagnose")).doesNotContain("no longer post");
    }

    /// What was noted is in the language of the place.
    @Test
    void diagnose_asks_the_platform_in_the_language_of_its_reader() {
        admin.say("/follow season2");
        store.markFailed(TestChat.CHANNEL, FollowTopic.SEASON2, "그곳에 필요한 권한이 없어요.");
        chat.context().messengers().register(TestChat.CHANNEL.platform(), new Messenger() {
            @Override
            public Optional<String> post(Place place, Answer answer, Optional<String> requestId) {
                return Optional.empty();
            }

            @Override
            public Optional<String> postingProblem(Place place, Locale locale) {
                return Optional.of("I lack a right there.").filter(_ -> locale.equals(Locale.ENGLISH));
            }
        });
        assertThat(admin.say("/diagnose")).contains("I no longer post news about season 2", "I lack a right there.")
                .doesNotContain("권한");
    }

    @Test
    void whoever_set_it_up_sees_and_deletes_that_in_their_data() {
        admin.say("/follow season2");
        assertThat(admin.say("/mydata")).contains("Lets me post news in: 1 channel");
        admin.say("/mydata delete");
        assertThat(store.findByAuthor("test:boss")).isEmpty();
        assertThat(store.findAll()).hasSize(1);
    }

    @Test
    void speaks_the_language_of_the_admin() {
        assertThat(admin.reading(Locale.KOREAN).say("/follow season2")).startsWith("#general에서 소식을 받아요\n");
    }
}
