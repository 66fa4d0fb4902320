package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Interactions and events with content that neither JDA nor the bot knows, or without what they require.
class DiscordForeignContentTest extends DiscordBotTestBase {
    private static final String HUGE_RIGHTS = "36893488147419103264";

    private SentInteraction cast(String json) {
        return discord.user().interact(2, TestJson.object("id", "1", "type", 1, "name", "cast"),
                event -> merge(event, (ObjectNode) TestJson.parse(json.replace('\'', '"'))));
    }

    /// A member with the value "DROP" is removed.
    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            if (change.getValue().asText().equals("DROP")) {
                target.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode inner
                    && target.get(change.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'locale':'new','guild_locale':7,'version':{},'entitlements':7}",
        "{'channel':{'type':99}}",
        "{'channel':{'type':'x','flags':[],'parent_id':{}}}", "{'channel':'DROP'}", "{'channel_id':'DROP'}",
        "{'channel_id':'DROP','channel':'DROP'}", "{'channel_id':{},'channel':[]}", "{'application_id':'DROP'}",
        "{'data':{'type':'DROP'}}", "{'data':{'options':7}}", "{'data':{'options':[7,{},{'name':'who'}]}}",
        "{'data':{'options':[{'name':'private','type':5,'value':'x'}]}}", "{'member':{'roles':7,'joined_at':7}}",
        "{'data':{'resolved':{'users':[],'new_kind':{'1':{}}}}}", "{'app_permissions':'x','context':'x','guild':7}",
        "{'app_permissions':'DROP','authorizing_integration_owners':'DROP','context':'DROP'}",
        "{'guild_id':'DROP'}", "{'guild_id':'DROP','context':'DROP'}",
        "{'guild_id':null,'member':null,'user':{'id':'7001'}}",
        "{'member':{'permissions':'DROP'}}", "{'member':{'permissions':{}}}", "{'member':{'permissions':'-1'}}"})
    void what_else_is_in_an_interaction_does_not_matter(String json) {
        assertThat(text(cast(json))).startsWith("## The cast of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'DROP'}", "{'data':'DROP'}", "{'data':7}", "{'data':{'name':'DROP'}}",
        "{'data':{'name':[]}}", "{'data':{'name':'/x y'}}", "{'member':{'user':'DROP'}}",
        "{'member':{'user':{'id':'x'}}}",
        "{'data':{'type':99}}", "{'type':99}"})
    void what_cannot_be_answered_gets_a_sentence(String json) {
        assertThat(text(cast(json))).isNotBlank().doesNotContain("wrong on my side");
    }

    @Test
    void nobody_stores_anything_for_nobody() {
        for (var i = 0; i < 2; i++) {
            var answer = discord.user().interact(2, TestJson.object("id", "1", "type", 1, "name", "progress", "options",
                    List.of(TestJson.object("name", "episode", "type", 3, "value", "3"))),
                    event -> event.remove("member"));
            assertThat(text(answer)).isEqualTo("Discord did not say who you are. Please try again.");
            assertThat(answer.awaitResponse().ephemeral()).isTrue();
        }
    }

    /// In a place with a lower ceiling it could be a spoiler.
    @ParameterizedTest
    @ValueSource(strings = {"{'channel_id':'DROP','channel':'DROP'}", "{'guild_id':'DROP'}",
        "{'guild_id':'DROP','context':'DROP'}"})
    void only_the_asker_sees_the_answer_in_an_unknown_place(String json) {
        assertThat(cast(json).awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void rights_may_need_more_than_64_bits() {
        var settings = TestJson.object("id", "1", "type", 1, "name", "settings");
        var admin = discord.user().interact(2, settings,
                event -> ((ObjectNode) event.get("member")).put("permissions", HUGE_RIGHTS));
        assertThat(text(admin)).startsWith("## Settings");
        var member = discord.user().interact(2, settings,
                event -> ((ObjectNode) event.get("member")).put("permissions", "36893488147419103232"));
        assertThat(text(member)).doesNotContain("## Settings");
        assertThat(text(cast("{'app_permissions':'" + HUGE_RIGHTS + "'}"))).startsWith("## The cast of");
    }

    /// JDA alone gives a whole guild up over each of these.
    @Test
    void a_guild_with_unknown_parts_is_joined_with_all_its_channels() {
        var id = DiscordTestData.guildId(7);
        var guild = (ObjectNode) DiscordTestData.guildJson(id, 1, 0);
        ((ObjectNode) guild.at("/roles/0")).put("permissions", HUGE_RIGHTS).remove("colors");
        var channels = guild.withArray("channels");
        StreamSupport.stream(channels.spliterator(), false).map(ObjectNode.class::cast).forEach(channel -> channel
                .putArray("permission_overwrites").addObject().put("id", id).put("allow", HUGE_RIGHTS).put("type", 9));
        channels.addObject().put("id", id + "31").put("type", 2).put("name", "voice without bitrate");
        channels.addObject().put("id", id + "32").put("type", 99).put("parent_id", DiscordTestData.categoryId(id));
        channels.addObject().put("type", 0);
        channels.add(7);
        guild.put("afk_timeout", 17).put("members", 7).put("emojis", 7).put("member_count", "x").put("features", 7);
        guild.putArray("threads").addObject().put("id", id + "33");
        guild.remove("voice_states");
        discord.dispatch("GUILD_CREATE", guild);
        await().untilAsserted(() -> assertThat(bot.membership().events()).contains("joined discord/server:" + id));
        assertThat(text(discord.user(id).runCommand("cast"))).startsWith("## The cast of");
    }
}
