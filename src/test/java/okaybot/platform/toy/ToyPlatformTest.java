package okaybot.platform.toy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.config.Config;
import okaybot.config.ConfigReader;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.PlatformAdapter;
import okaybot.settings.Settings;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// A platform that is added by its own package alone can be configured, started, asked and posted to.
class ToyPlatformTest {
    private final ToyServer server = new ToyServer();
    private final ToyPlatform platform = new ToyPlatform(server);
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    private Config config(Map<String, String> environment) throws Exception {
        return ConfigReader.read(Path.of("nowhere"), environment, List.of(platform.configSection()));
    }

    private PlatformAdapter adapter() throws Exception {
        var dependencies = new AdapterDependencies(chat.service(), new Settings(chat.store()),
                Optional.empty(), Path.of("nowhere"), Optional.empty(), new CompositeMeterRegistry());
        return platform.adapterFor(config(Map.of("TOY_TOKEN", "abc", "TOY_GREETING", "Hi!")), dependencies)
                .orElseThrow();
    }

    @Test
    void its_token_switches_it_on() throws Exception {
        assertThat(config(Map.of()).platform(platform.configSection())).isEmpty();
        assertThat(config(Map.of("TOY_TOKEN", "abc")).platform(platform.configSection()))
                .contains(new ToyConfig("abc", "Hello!"));
    }

    @Test
    void its_token_is_known_as_a_secret() throws Exception {
        assertThat(config(Map.of("TOY_TOKEN", "abc")).secrets()).extracting("text").contains("abc");
    }

    @Test
    void answers_in_the_room_where_it_is_asked() throws Exception {
        var _ = adapter().start();
        server.say("ann", "kitchen", "");
        server.say("ann", "kitchen", "/show");
        assertThat(server.sent()).containsExactly("kitchen: Hi!", """
                kitchen: The Lighthouse · 등대
                *Network:* Sea One
                Sources: The Weekly, Jun 2023""", "[What it is about]", "[The cast]", "[Sources]");
    }

    @Test
    void covers_spoilers() throws Exception {
        var _ = adapter().start();
        server.say("ann", "kitchen", "/plot ending");
        assertThat(server.sent().getFirst()).contains("(1 spoiler · ending) {");
    }

    @Test
    void sends_private_answers_to_the_user_alone() throws Exception {
        var _ = adapter().start();
        server.say("ann", "kitchen", "/progress 3");
        assertThat(server.sent()).isNotEmpty().allMatch(text -> text.startsWith("@ann: ") || text.startsWith("["));
    }

    @Test
    void posts_to_a_room() throws Exception {
        var kitchen = new Place("toy", List.of(new Level(LevelType.CHANNEL, "kitchen")));
        chat.context().messengers().register(platform.id(), adapter().messenger());
        chat.context().messengers().post(kitchen, chat.ask("/show"), Optional.empty());
        assertThat(server.sent().getFirst()).startsWith("kitchen: The Lighthouse");
    }

    @Test
    void stops_when_it_is_closed() throws Exception {
        var adapter = adapter();
        var running = adapter.start();
        assertThat(running).isNotDone();
        adapter.close();
        assertThat(running).isCompleted();
        server.say("ann", "kitchen", "/show");
        assertThat(server.sent()).isEmpty();
    }
}
