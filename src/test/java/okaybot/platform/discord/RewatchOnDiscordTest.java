package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.testing.RewatchContract;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordTestData;
import org.junit.jupiter.api.AfterEach;

class RewatchOnDiscordTest extends DiscordBotTestBase implements RewatchContract {
    private static final String GUILD = DiscordTestData.guildId(0);
    private static final int MISSING_PERMISSIONS = 50013;

    @Override
    public Messenger messenger() {
        return bot.messenger();
    }

    @Override
    public TestChat chat() {
        return bot.chat();
    }

    @Override
    public Place channel() {
        return Place.parse("discord/server:" + GUILD + "/channel:" + DiscordTestData.generalChannelId(GUILD));
    }

    @Override
    public String author() {
        return "discord:4242";
    }

    @Override
    public List<String> postsIn(Place place) {
        var id = place.levels().getLast().id();
        return discord.rest().messages().of(id).stream().map(JsonNode::toString).toList();
    }

    @Override
    public List<String> postsToAuthor() {
        return discord.rest().postedMessages().stream().map(JsonNode::toString).toList();
    }

    @Override
    public void deleteThread(Place thread) {
        discord.rest().guilds().delete(thread.levels().getLast().id());
    }

    /// Once is enough, since it is not tried again.
    @Override
    public void takeRightToPost() {
        discord.rest().enqueuePostFaults(new DiscordFault.ErrorResponse(403, MISSING_PERMISSIONS));
    }

    /// One for each episode; those of the past are left to Discord.
    @AfterEach
    void the_calendar_has_an_event_for_each_episode() {
        assertThat(discord.rest().guilds().events()).extracting(event -> event.get("name").asText())
                .contains("It's Okay to Not Be Okay: episode 16").doesNotContain("It's Okay to Not Be Okay: episode 4")
                .doesNotHaveDuplicates();
    }
}
