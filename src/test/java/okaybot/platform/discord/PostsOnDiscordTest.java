package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.PlannedEvent;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordGuilds;
import okaybot.testing.discord.FakeDiscordRest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the bot does on its own: posts in channels and threads, threads, events, private messages.
class PostsOnDiscordTest extends DiscordBotTestBase {
    private static final Answer NEWS = new Answer("News", List.of(), List.of(), List.of(), CommandLine.of("help"));
    private static final String GUILD = DiscordTestData.guildId(0);
    private static final Place CHANNEL = channel(DiscordTestData.generalChannelId(GUILD));
    private static final Instant START = Instant.parse("2026-12-05T19:00:00Z");
    private static final PlannedEvent EVENT = new PlannedEvent("Episode 1", "Of 16", START,
            START.plus(Duration.ofMinutes(75)));

    private static Place channel(String id) {
        return new Place("discord", List.of(new Level(LevelType.SERVER, GUILD), new Level(LevelType.CHANNEL, id)));
    }

    private static Place thread(String id) {
        return new Place("discord", List.of(new Level(LevelType.SERVER, GUILD), new Level(LevelType.THREAD, id)));
    }

    private FakeDiscordRest rest() {
        return discord.rest();
    }

    private FakeDiscordGuilds guilds() {
        return discord.rest().guilds();
    }

    @AfterEach
    void recover() {
        rest().rejectPostsWith(0);
        rest().recover();
        guilds().grant(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_SEND_IN_THREADS,
                Permission.CREATE_PUBLIC_THREADS, Permission.CREATE_SCHEDULED_EVENTS, Permission.VOICE_CONNECT);
        guilds().timeOut("");
    }

    private DeliveryException failure(Callable<?> post) {
        return catchThrowableOfType(DeliveryException.class, post::call);
    }

    @ParameterizedTest
    @CsvSource({"10003,true", "10004,true", "50001,true", "50008,true", "50013,true", "50007,true", "50278,true",
        "50083,true", "160005,true", "50035,false", "30031,false", "200000,false"})
    void tells_apart_what_an_admin_has_to_solve(int code, boolean isFinal) {
        rest().rejectPostsWith(code);
        assertThat(failure(() -> bot.messenger().post(CHANNEL, NEWS, Optional.empty())).isFinal()).isEqualTo(isFinal);
    }

    @Test
    void arrives_once_when_a_reply_is_lost_or_late() throws Exception {
        for (var fault : List.of(new DiscordFault.DroppedAfterHandling(), new DiscordFault.DroppedBeforeHandling(),
                new DiscordFault.ErrorResponse(503, 0), new DiscordFault.RateLimited(1, false))) {
            rest().enqueuePostFaults(fault);
            var id = bot.messenger().post(CHANNEL, NEWS, Optional.of("schedule:a1:" + fault));
            // As another instance, or this one after a crash.
            assertThat(bot.messenger().post(CHANNEL, NEWS, Optional.of("schedule:a1:" + fault))).isEqualTo(id);
            var nonce = rest().postedMessages().getLast().get("nonce").asText();
            assertThat(rest().postedMessages()).filteredOn(post -> post.get("nonce").asText().equals(nonce)).hasSize(1);
        }
    }

    @Test
    void an_outage_fails_at_once_until_it_is_over() {
        var limits = DiscordLimits.DEFAULT.withPost(Duration.ofMillis(250));
        try (var other = DiscordBotFixture.connect(FakeDiscord.start(), limits).awaitReady()) {
            var posts = "POST .+/channels/.+/messages";
            other.discord().rest().failAlways(posts, new DiscordFault.ErrorResponse(500, 0));
            assertThat(failure(() -> other.messenger().post(CHANNEL, NEWS, Optional.empty())).isFinal()).isFalse();
            var attempts = other.discord().rest().requestCount(posts);
            assertThat(failure(() -> other.messenger().post(CHANNEL, NEWS, Optional.empty())).isFinal()).isFalse();
            assertThat(other.discord().rest().requestCount(posts)).isEqualTo(attempts).isPositive();
        }
    }

    @Test
    void a_thread_that_discord_has_archived_is_opened_again() throws Exception {
        var id = opened("Talk");
        guilds().archive(id);
        assertThat(bot.messenger().post(thread(id), NEWS, Optional.empty())).isPresent();
        assertThat(guilds().channel(id).at("/thread_metadata/archived").asBoolean()).isFalse();
        guilds().lock(id);
        var refusal = failure(() -> bot.messenger().post(thread(id), NEWS, Optional.empty()));
        assertThat(refusal.isFinal()).isTrue();
        assertThat(refusal).hasMessage("The thread is archived. Please open it again.");
        guilds().delete(id);
        assertThat(failure(() -> bot.messenger().post(thread(id), NEWS, Optional.empty())).isFinal()).isTrue();
    }

    private String opened(String name) throws DeliveryException {
        return bot.messenger().openThread(CHANNEL, name, false).orElseThrow().levels().getLast().id();
    }

    @Test
    void an_announcement_notifies_one_role_and_nobody_else() throws Exception {
        var posted = announced("77");
        assertThat(posted.at("/allowed_mentions/roles")).extracting(JsonNode::asText).containsExactly("77");
        assertThat(posted.at("/allowed_mentions/parse")).isEmpty();
        assertThat(posted.at("/components/0/content").asText()).isEqualTo("<@&77>");
        for (var nobody : List.of(GUILD, "everyone", "")) {
            assertThat(announced(nobody).at("/allowed_mentions/roles")).isEmpty();
            assertThat(announced(nobody).toString()).doesNotContain("<@");
        }
    }

    private JsonNode announced(String roleId) throws DeliveryException {
        bot.messenger().announce(CHANNEL, NEWS, Optional.empty(), roleId);
        return rest().postedMessages().getLast();
    }

    @ParameterizedTest
    @CsvSource({"0,11", "5,10"})
    void opens_threads_in_channels(int type, int threadType) throws Exception {
        rest().addChannel("31" + type, GUILD, type, "77");
        var place = bot.messenger().openThread(channel("31" + type), "Episode 1", false).orElseThrow();
        assertThat(place.levels()).extracting(Level::type).containsExactly(LevelType.SERVER, LevelType.CHANNEL,
                LevelType.THREAD);
        var thread = guilds().channel(place.levels().getLast().id());
        assertThat(thread.get("name").asText()).isEqualTo("Episode 1");
        assertThat(thread.get("type").asInt()).isEqualTo(threadType);
        assertThat(thread.get("flags").asInt()).isEqualTo(1 << 21);
        // Tried again after a crash.
        assertThat(bot.messenger().openThread(channel("31" + type), "Episode 1", false)).contains(place);
    }

    @Test
    void opens_posts_with_a_title_and_a_tag_in_forums() throws Exception {
        rest().addChannel("3115", GUILD, 15, null);
        guilds().channel("3115").put("flags", (1 << 21) | (1 << 4)).withArray("available_tags")
                .add(tag("41", true)).add(tag("42", false));
        var place = bot.messenger().openThread(channel("3115"), "Episode *1*", false).orElseThrow();
        var sent = guilds().createdThreads().getLast();
        assertThat(sent.at("/message/components/0/content").asText()).isEqualTo("## Episode \\*1\\*");
        assertThat(sent.get("applied_tags")).extracting(JsonNode::asText).containsExactly("42");
        // The mark of the forum holds for its posts.
        assertThat(guilds().channel(place.levels().getLast().id()).get("flags").asInt()).isZero();
    }

    private JsonNode tag(String id, boolean isModerated) {
        return guilds().channel("3115").objectNode().put("id", id).put("moderated", isModerated);
    }

    @Test
    void opens_one_thread_when_a_reply_is_lost() throws Exception {
        rest().enqueueThreadFaults(new DiscordFault.DroppedAfterHandling());
        var before = guilds().createdThreads().size();
        assertThat(failure(() -> bot.messenger().openThread(CHANNEL, "Lost", false))).isNotNull();
        bot.messenger().openThread(CHANNEL, "Lost", false);
        assertThat(guilds().createdThreads()).hasSize(before + 1);
    }

    @Test
    void says_that_no_thread_can_be_opened() throws Exception {
        rest().addChannel("312", GUILD, 2, null);
        assertThat(bot.messenger().openThread(channel("312"), "Episode 1", false)).isEmpty();
        assertThat(bot.messenger().openThread(thread("5"), "Episode 1", false)).isEmpty();
        rest().enqueueThreadFaults(new DiscordFault.ErrorResponse(400, 160006));
        assertThat(failure(() -> bot.messenger().openThread(CHANNEL, "Full", false)).isFinal()).isFalse();
        guilds().grant(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);
        assertThat(bot.messenger().openThread(CHANNEL, "No right", false)).isEmpty();
        guilds().delete("312");
        assertThat(failure(() -> bot.messenger().openThread(channel("312"), "Gone", false)).isFinal()).isTrue();
    }

    @Test
    void plans_events_once_and_deletes_them() throws Exception {
        var id = bot.messenger().createEvent(CHANNEL, EVENT).orElseThrow();
        var planned = guilds().events().stream().filter(event -> event.get("id").asText().equals(id)).findFirst();
        assertThat(planned.orElseThrow().at("/entity_metadata/location").asText())
                .isEqualTo("https://discord.com/channels/%s/%s", GUILD, CHANNEL.levels().getLast().id());
        assertThat(bot.messenger().createEvent(CHANNEL, EVENT)).contains(id);
        bot.messenger().cancelEvent(CHANNEL, id);
        assertThat(guilds().events()).noneMatch(event -> event.get("id").asText().equals(id));
        bot.messenger().cancelEvent(CHANNEL, id);
    }

    @Test
    void plans_events_in_voice_channels_and_none_without_the_right() throws Exception {
        rest().addChannel("322", GUILD, 2, null);
        bot.messenger().createEvent(channel("322"), new PlannedEvent("Voice", "", START, START.plusSeconds(60)));
        assertThat(guilds().events()).anyMatch(event -> event.path("channel_id").asText().equals("322")
                && event.get("entity_type").asInt() == 2);
        guilds().grant(Permission.VIEW_CHANNEL);
        assertThat(bot.messenger().createEvent(CHANNEL, new PlannedEvent("None", "", START, START.plusSeconds(60))))
                .isEmpty();
        rest().enqueueEventFaults(new DiscordFault.ErrorResponse(400, 30038));
        assertThat(failure(() -> bot.messenger().createEvent(CHANNEL, EVENT)).isFinal()).isFalse();
    }

    @Test
    void names_the_rights_that_are_missing() {
        assertThat(problems(CHANNEL)).containsOnly("");
        guilds().grant(Permission.VIEW_CHANNEL);
        assertThat(problems(CHANNEL)).containsExactly("I lack a right there: Send Messages.",
                "I lack a right there: Create Public Threads and Send Messages in Threads.",
                "I lack a right there: Create Events.");
        assertThat(bot.messenger().postingProblem(CHANNEL, Locale.KOREAN)).contains("그곳에 필요한 권한이 없어요: 메시지 보내기.");
    }

    @Test
    void names_why_a_role_cannot_be_notified() {
        guilds().grant(Permission.VIEW_CHANNEL);
        guilds().addMentionableRole("77001");
        guilds().addRole("77002");
        assertThat(roleProblem("77001")).isEmpty();
        assertThat(roleProblem("77002"))
                .contains("I may not mention that role. Let everyone mention it, or give me the "
                        + "right to mention all roles.");
        assertThat(roleProblem("77003")).contains("There is no such role on this server.");
        guilds().addRole("77004", Permission.MESSAGE_MENTION_EVERYONE);
        assertThat(roleProblem("77002")).isEmpty();
    }

    private Optional<String> roleProblem(String role) {
        return bot.messenger().roleProblem(CHANNEL, role, Locale.ENGLISH);
    }

    private List<String> problems(Place place) {
        return List.of(bot.messenger().postingProblem(place, Locale.ENGLISH).orElse(""),
                bot.messenger().threadProblem(place, Locale.ENGLISH).orElse(""),
                bot.messenger().eventProblem(place, Locale.ENGLISH).orElse(""));
    }

    @Test
    void puts_together_roles_overwrites_and_timeouts_as_discord_does() {
        rest().addChannel("330", GUILD, 0, null);
        rest().addChannel("331", GUILD, 11, "330");
        guilds().overwrite("330", GUILD, 0, Permission.MESSAGE_SEND_IN_THREADS.getRawValue());
        assertThat(problem(thread("331"))).contains("I lack a right there: Send Messages in Threads.");
        assertThat(problem(channel("330"))).isEmpty();
        guilds().overwrite("330", DiscordTestData.APPLICATION_ID, Permission.MESSAGE_SEND_IN_THREADS.getRawValue(), 0);
        assertThat(problem(thread("331"))).isEmpty();
        guilds().timeOut(Instant.now().plusSeconds(600).toString());
        assertThat(problem(channel("330"))).contains("I lack a right there: Send Messages.");
        guilds().timeOut(Instant.now().minusSeconds(600).toString());
        assertThat(problem(channel("330"))).isEmpty();
    }

    @Test
    void adds_up_the_rights_of_roles_of_which_one_may_allow_everything() {
        guilds().grant(Permission.VIEW_CHANNEL);
        guilds().addRole("41", Permission.MESSAGE_SEND);
        assertThat(problem(CHANNEL)).isEmpty();
        guilds().grant();
        guilds().addRole("42", Permission.ADMINISTRATOR);
        assertThat(problems(CHANNEL)).containsOnly("");
    }

    @Test
    void says_what_it_does_not_know_about_a_place() {
        rest().addChannel("360", GUILD, 4, null);
        rest().addChannel("361", GUILD, 0, "360");
        assertThat(bot.messenger().withLevels(channel("361")).levels()).extracting(Level::id)
                .containsExactly(GUILD, "360", "361");
        assertThat(bot.messenger().withLevels(channel("399")).unknown()).contains(LevelType.CATEGORY);
        var gone = bot.messenger().withLevels(thread("399"));
        assertThat(gone.levels()).isEqualTo(thread("399").levels());
        assertThat(gone.unknown()).containsExactlyInAnyOrder(LevelType.CATEGORY, LevelType.CHANNEL);
    }

    private Optional<String> problem(Place place) {
        return bot.messenger().postingProblem(place, Locale.ENGLISH);
    }

    @Test
    void names_channels_that_are_gone_hidden_or_of_the_wrong_kind() {
        rest().addChannel("340", GUILD, 15, null);
        assertThat(problem(channel("340")).orElseThrow()).contains("not beside the posts of a forum");
        assertThat(problem(channel("341"))).contains(
                "I can't see the channel. Please give me the right View Channels there.");
        guilds().delete("340");
        assertThat(problem(channel("340"))).contains("The channel is gone.");
        rest().failAlways("GET /api/v10/channels/.+", new DiscordFault.ErrorResponse(500, 0));
        assertThat(problem(CHANNEL)).isEmpty();
    }

    @Test
    void knows_the_language_of_a_server_and_its_channels_for_spoilers() {
        assertThat(bot.messenger().context(CHANNEL)).isEqualTo(
                new PlatformContext(false, List.of(), Optional.of(Locale.US)));
        var onOtherShard = DiscordPlace.ofGuild(DiscordTestData.guildId(900));
        assertThat(bot.messenger().context(onOtherShard).locale()).contains(Locale.KOREAN);
        discord.dispatchChannelEvent("CHANNEL_CREATE", GUILD, "350", 0, 1 << 21);
        await().until(() -> bot.messenger().context(channel("350")).allowsSpoilers());
        assertThat(bot.messenger().context(Place.privateChat("discord"))).isEqualTo(PlatformContext.NONE);
    }

    @Test
    void tells_people_in_a_private_channel_that_is_opened_once() throws Exception {
        for (var i = 0; i < 3; i++) {
            bot.messenger().tell("discord:4711", NEWS);
        }
        assertThat(rest().postedTo(FakeDiscordRest.directChannelId("4711"))).hasSize(3);
        assertThat(rest().receivedRequests()).filteredOn(request -> request.endsWith("/users/@me/channels"))
                .hasSize(1);
        rest().rejectDirectMessagesWith(50007);
        assertThat(failure(() -> {
            bot.messenger().tell("discord:4712", NEWS);
            return 0;
        }).isFinal()).isTrue();
    }

    @Test
    void answers_come_while_many_posts_are_due() throws Exception {
        var start = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(() -> bot.messenger().post(CHANNEL, NEWS, Optional.of("many-" + i))))
                    .toList();
            var asked = discord.user().runCommand("cast");
            assertThat(asked.awaitResponse()).isNotNull();
            for (var post : posts) {
                assertThat(post.get()).isPresent();
            }
            assertThat(rest().precedes("/interactions/" + asked.id() + "/", "POST .*/channels/.*/messages")).isTrue();
        }
        // At most 20 a second.
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(1_400));
        assertThatThrownBy(() -> bot.messenger().post(Place.privateChat("discord"), NEWS, Optional.empty()))
                .isInstanceOf(DeliveryException.class);
    }
}
