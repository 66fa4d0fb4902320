package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings of one group that name another one, or no chat at all.
class ForeignChatTest {
    private static final long MINA = 42;
    private static final long JUN = 43;
    private static final long GROUP = -1_001_234_567_890L;
    private static final long OTHER_GROUP = -1_009_999_999_999L;
    private static final String PATH = "telegram/chat:" + GROUP;
    @TempDir
    private Path folder;
    private TelegramTestBot bot;

    @BeforeEach
    void start() {
        bot = new TelegramTestBot(folder).start();
        bot.telegram.members.setAdmins(GROUP, JUN);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private String inGroup(long user, String line) {
        var before = bot.telegram.chats.messagesIn(user).size();
        bot.receive(bot.telegram.updates.textMessage(user, GROUP, line));
        return bot.awaitMessages(user, before + 1).getLast().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat:-1009999999999", "channel:-1009999999999", "server:-1009999999999", "topic:..",
        "topic:-5",
        "topic:+5", "topic:05", "topic:99999999999", "topic:five", "topic:\u0665", "topic:5?x", "thread:5",
        "category:5",
        "topic:@fans", "channel:.."})
    void is_refused_when_it_is_imported_and_not_posted_to_when_it_is_stored(String token) {
        assertThat(inGroup(JUN, "/settings import chat reports=" + token)).startsWith("Your change was not saved\n");
        assertThat(inGroup(JUN, "/settings import " + token + " answer=yes")).startsWith("Your change was not saved\n");
        assertThat(bot.chat.store().within(PATH)).isEmpty();
        inGroup(JUN, "/settings import chat ceiling=4; " + token + " answer=yes; chat reports=" + token);
        assertThat(bot.chat.store().within(PATH).values()).isSubsetOf(Map.of("ceiling", "4"));
        bot.chat.store().edit("", List.of(new SettingEdit(PATH, "reports", Optional.of(token))));
        assertThat(inGroup(MINA, "/report any text")).startsWith("Not delivered\n");
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
        assertThat(bot.telegram.chats.messagesIn(OTHER_GROUP)).isEmpty();
        assertThat(inGroup(JUN, "/diagnose")).contains(" is not a place in this chat that I know of.");
    }

    @Test
    void the_other_lines_of_an_import_are_taken() {
        assertThat(inGroup(JUN,
                "/settings import chat ceiling=4 reports=thread:5; topic:78 answer=no; topic:05 answer=no"))
                .startsWith("Saved\n")
                .contains("Left out: “topic:05” is not a place in this chat that I know of.\n")
                .contains("Left out: “thread:5” is not a place in this chat that I know of.\n");
        assertThat(bot.chat.store().within(PATH))
                .isEqualTo(Map.of(PATH, Map.of("ceiling", "4"), PATH + "/topic:78", Map.of("answer", "no")));
    }

    @Test
    void the_own_chat_and_its_topics_are_taken() {
        assertThat(inGroup(JUN, "/settings import chat reports=topic:77; topic:78 ceiling=4")).startsWith("Saved\n");
        assertThat(inGroup(MINA, "/report any text")).startsWith("Thank you\n");
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().topic()).contains(77);
        assertThat(inGroup(JUN, "/settings import chat reports=chat")).startsWith("Saved\n");
        assertThat(inGroup(MINA, "/report any text")).startsWith("Thank you\n");
        assertThat(bot.awaitMessages(GROUP, 2).getLast().topic()).isEmpty();
    }
}
