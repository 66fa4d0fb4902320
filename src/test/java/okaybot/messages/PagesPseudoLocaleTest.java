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
    private final TestChat chat = TestChat.withSeeds().reading(PseudoLocale.LOCALE);
    private final UntranslatedWords untranslated = UntranslatedWords.of(chat, "test:fan", "kim",
            "test/server:home/channel:general", "channel:general");

    @Test
    void words_from_the_code_are_found() {
        assertThat(untranslated.in("[Played] [by]: Seo Ye-ji · /cast, and on 26 June 2023 by Nobody"))
                .containsExactly("on", "by", "Nobody");
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void no_page_has_words_from_the_code(String command) {
        var arguments = chat.complete(command).stream().map(completion -> " " + completion.value());
        Stream.concat(Stream.of(""), arguments).map(argument -> command + argument)
                .flatMap(line -> Stream.of(line, "sourced " + line, "reveal " + line))
                .forEach(line -> assertThat(untranslated.in(chat.ask(line))).as(line).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void no_answer_to_an_unknown_name_has_words_from_the_code(String command) {
        assertThat(untranslated.in(chat.ask(command + " 12345"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cast kim", "/quote 문상태", "/relations gang-tae moon-young", "/progress 0",
        "/mydata delete"})
    void no_other_answer_has_words_from_the_code(String line) {
        assertThat(untranslated.in(chat.ask(line))).isEmpty();
    }

    @Test
    void no_help_for_admins_has_words_from_the_code() {
        assertThat(untranslated.in(chat.in(TestChat.CHANNEL).as("boss", true).ask("/help"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "channel:general", "channel:foreign"})
    void no_answer_about_a_report_has_words_from_the_code(String destination) {
        var messenger = new FakeMessenger();
        chat.context().messengers().register("test", messenger);
        chat.store().edit("", List.of(new SettingEdit("test/server:home", "reports",
                Optional.of(destination).filter(token -> !token.isEmpty()))));
        var channel = chat.in(TestChat.CHANNEL);
        assertThat(Stream.of("/report", "/report 12345", "/report 1", "/report 2")
                .flatMap(line -> untranslated.in(channel.ask(line)).stream())).isEmpty();
        assertThat(channel.ask("/report").controls()).allSatisfy(control -> assertThat(
                untranslated.in(control.label() + " " + control.help())).isEmpty());
        assertThat(messenger.posted())
                .allSatisfy(posted -> assertThat(untranslated.in(withoutLines(posted))).isEmpty());
    }

    private static String withoutLines(String answer) {
        return answer.replaceAll("(?m)^(-> .*): report \\w+ #\\w+$", "$1");
    }

    @Test
    void nothing_about_a_handled_report_has_words_from_the_code() {
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
                    .flatMap(asker -> untranslated.in(asker.ask(line)).stream())).isEmpty();
            assertThat(Stream.concat(messenger.replaced().stream(), messenger.told().stream())
                    .map(text -> text.substring(text.indexOf('\n')))
                    .flatMap(text -> untranslated.in(text).stream())).isEmpty();
        }
        assertThat(messenger.told()).hasSize(2);
    }
}
