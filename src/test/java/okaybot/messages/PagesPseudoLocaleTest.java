package okaybot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read on pages about the show and the bot is in the bundles or in the content.
class PagesPseudoLocaleTest {
    private static final TestChat CHAT = TestChat.withSeeds().reading(PseudoLocale.LOCALE);
    private static final UntranslatedWords UNTRANSLATED = UntranslatedWords.of(CHAT, "test:fan", "kim",
            "test/server:home/channel:general", "channel:general");

    @Test
    void words_from_the_code_are_found() {
        assertThat(UNTRANSLATED.in("[Played] [by]: Seo Ye-ji · /cast, and on 26 June 2023 by Nobody"))
                .containsExactly("on", "by", "Nobody");
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void no_page_has_words_from_the_code(String command) {
        var arguments = CHAT.complete(command).stream().map(completion -> " " + completion.value())
                .filter(argument -> !isAnsweredInAnother(command, argument));
        Stream.concat(Stream.of(""), arguments).map(argument -> command + argument)
                .flatMap(line -> Stream.of(line, "sourced " + line, "reveal " + line))
                .forEach(line -> assertThat(UNTRANSLATED.in(CHAT.ask(line))).as(line).isEmpty());
    }

    /// Who chooses a language is answered in it from then on.
    private static boolean isAnsweredInAnother(String command, String argument) {
        return command.equals("language") && !argument.equals(" app");
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void no_answer_to_an_unknown_name_has_words_from_the_code(String command) {
        assertThat(UNTRANSLATED.in(CHAT.ask(command + " 12345"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cast kim", "/quote 문상태", "/relations gang-tae moon-young", "/progress 0",
        "/mydata delete"})
    void no_other_answer_has_words_from_the_code(String line) {
        assertThat(UNTRANSLATED.in(CHAT.ask(line))).isEmpty();
    }

    @Test
    void no_help_for_admins_has_words_from_the_code() {
        assertThat(UNTRANSLATED.in(CHAT.in(TestChat.CHANNEL).as("boss", true).ask("/help"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "channel:general", "channel:foreign"})
    void no_answer_about_a_report_has_words_from_the_code(String destination) {
        var chat = TestChat.withSeeds().reading(PseudoLocale.LOCALE);
        var messenger = new FakeMessenger();
        chat.context().messengers().register("test", messenger);
        chat.store().edit("", List.of(new SettingEdit("test/server:home", "reports",
                Optional.of(destination).filter(token -> !token.isEmpty()))));
        var channel = chat.in(TestChat.CHANNEL);
        assertThat(Stream.of("/report", "/report 12345", "/report 1", "/report 2")
                .flatMap(line -> UNTRANSLATED.in(channel.ask(line)).stream())).isEmpty();
        assertThat(channel.ask("/report").controls()).allSatisfy(control -> assertThat(
                UNTRANSLATED.in(control.label() + " " + control.help())).isEmpty());
        assertThat(messenger.posted())
                .allSatisfy(posted -> assertThat(UNTRANSLATED.in(withoutLines(posted))).isEmpty());
    }

    private static String withoutLines(String answer) {
        return answer.replaceAll("(?m)^(-> .*): report \\w+ #\\w+$", "$1");
    }

    @Test
    void nothing_about_a_handled_report_has_words_from_the_code() {
        var chat = TestChat.withSeeds().reading(PseudoLocale.LOCALE);
        var messenger = new FakeMessenger();
        chat.context().messengers().register("test", messenger);
        var admin = chat.in(TestChat.CHANNEL).as("boss", true);
        admin.store().edit("", List.of(new SettingEdit("test/server:home", "reports",
                Optional.of("channel:general"))));
        for (var word : List.of("accept", "dismiss")) {
            var _ = chat.in(TestChat.CHANNEL).ask("/report 12345");
            var id = messenger.posted().getLast().replaceAll("(?s).*#(\\w+)\\s*", "$1");
            var line = "/report " + word + " #" + id;
            assertThat(Stream.of(chat.in(TestChat.CHANNEL), admin, admin, chat)
                    .flatMap(asker -> UNTRANSLATED.in(asker.ask(line)).stream())).isEmpty();
            assertThat(Stream.concat(messenger.replaced().stream(), messenger.told().stream())
                    .map(text -> text.substring(text.indexOf('\n')))
                    .flatMap(text -> UNTRANSLATED.in(text).stream())).isEmpty();
        }
        assertThat(messenger.told()).hasSize(2);
    }
}
