package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import okaybot.answer.Answer;
import okaybot.testing.GeneratedAnswer;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages from the shared template are the same as those that JDA would build for the user.
class AnswerRendererTest {
    private static final String LONGEST_ID = "18446744073709551615";

    private final AnswerRenderer renderer = new AnswerRenderer(new CommandMentions());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_generated_answer_is_rendered_as_jda_would(long seed) {
        assertSameAsBuiltByJda(GeneratedAnswer.of(seed), LONGEST_ID);
    }

    @Test
    void one_answer_for_several_users_is_rendered_as_jda_would() {
        var answer = TestChat.withSeeds().ask("cast");
        assertSameAsBuiltByJda(answer, "7001");
        assertSameAsBuiltByJda(answer, "80351110224678912");
    }

    @Test
    void a_nonce_is_added_to_the_message() {
        var message = renderer.render(TestChat.withSeeds().ask("cast")).pages().getFirst();
        var expected = DataObject.fromJson(message.toJson("7001", false)).put("enforce_nonce", true).put("nonce",
                "a-1");
        assertThat(read(message.toJson("7001", "a-1"))).isEqualTo(expected.toMap());
    }

    private void assertSameAsBuiltByJda(Answer answer, String userId) {
        var messages = renderer.render(answer).pages();
        var expected = Renderer.pages(answer, userId).stream().map(AnswerRendererTest::builtByJda).toList();
        assertThat(messages).hasSameSizeAs(expected);
        IntStream.range(0, messages.size()).forEach(i -> {
            assertThat(read(messages.get(i).toJson(userId, false))).isEqualTo(read(expected.get(i).toString()));
            expected.get(i).put("flags", expected.get(i).getInt("flags") | MessageFlag.EPHEMERAL.getValue());
            assertThat(read(messages.get(i).toJson(userId, true))).isEqualTo(read(expected.get(i).toString()));
        });
    }

    /// With the list of attachments, which JDA leaves out if it is empty: it says that those of the message before are gone.
    private static DataObject builtByJda(Container container) {
        return new MessageCreateBuilder().useComponentsV2().addComponents(container)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class)).build().toData()
                .put("attachments", DataArray.empty());
    }

    private static Map<String, Object> read(String json) {
        return DataObject.fromJson(json).toMap();
    }
}
