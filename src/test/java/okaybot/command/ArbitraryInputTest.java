package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.testing.GeneratedLore;
import okaybot.testing.HostileText;
import okaybot.testing.TestChat;
import okaybot.testing.UncoveredText;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Whatever is typed, there is a sensible answer: no silence, no stack trace, no invisible characters.
class ArbitraryInputTest {
    private static final int LONGEST_ANSWER = 8_000;
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @Test
    void any_text_gets_an_answer() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            assertSensible(HostileText.randomText(random), seed);
        }
    }

    @Test
    void any_argument_of_any_command_gets_an_answer() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var command : chat.service().commands().all()) {
            for (var i = 0; i < 100; i++) {
                assertSensible("/" + command.name() + " " + HostileText.randomText(random), seed);
                assertCompletionsSensible(command.name() + " " + HostileText.randomText(random), seed);
            }
            assertSensible("/" + command.name() + " " + HostileText.tenThousandCharacters(random), seed);
            assertCompletionsSensible(command.name() + " " + HostileText.tenThousandCharacters(random), seed);
        }
    }

    @RepeatedTest(20)
    void every_answer_about_any_show_has_content() {
        var seed = new Random().nextLong();
        var chatAboutOtherShow = TestChat.withLore(new GeneratedLore(seed).lore());
        var names = Stream
                .concat(chatAboutOtherShow.service().commands().all().stream().map(Command::name), Stream.of("reveal"))
                .toList();
        for (var command : chatAboutOtherShow.service().commands().all()) {
            var arguments = chatAboutOtherShow.complete(command.name()).stream().map(Completion::value);
            Stream.concat(Stream.of(""), arguments).forEach(argument -> {
                var answer = chatAboutOtherShow.ask(command.name() + " " + argument);
                assertThat(answer.blocks()).as("seed %d, /%s %s", seed, command.name(), argument).isNotEmpty();
                assertThat(answer.line().name()).as("seed %d, /%s %s", seed, command.name(), argument)
                        .isEqualTo(page(command, argument, chatAboutOtherShow));
                assertThat(answer.choices()).as("seed %d, /%s %s", seed, command.name(), argument).allSatisfy(
                        choice -> assertThat(names).contains(choice.line().question().name()));
            });
        }
    }

    @Test
    void handles_reveal_repeated_thousands_of_times() {
        assertSensible("reveal ".repeat(10_000), 0);
        assertThat(chat.ask("reveal ".repeat(12) + "plot ending")).isEqualTo(chat.ask("reveal plot ending"));
    }

    private void assertSensible(String typed, long seed) {
        Answer answer = chat.ask(typed);
        var description = "seed %d, typed %s".formatted(seed, typed);
        assertThat(answer.title()).as(description).isNotBlank().isNotEqualTo("Something went wrong on my side");
        assertThat(answer.blocks()).as(description).isNotEmpty();
        assertThat(UncoveredText.of(answer)).as(description)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\u200C\u200D]]")
                .hasSizeLessThan(LONGEST_ANSWER);
    }

    private void assertCompletionsSensible(String typed, long seed) {
        assertThat(chat.complete(typed)).as("seed %d, typed %s", seed, typed).allSatisfy(completion -> {
            assertThat(completion.value()).isNotBlank();
            assertThat(completion.label()).isNotBlank().doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
        });
    }

    /// The command whose page is shown: a name behind `/who` leads to the page of another.
    private static String page(Command command, String argument, TestChat chat) {
        return Optional.of(command).filter(named -> named.spec().hasRole(CommandRole.WHO))
                .flatMap(who -> who.pageOf(argument, chat.lore())).map(page -> chat.ask(page.text()).line().name())
                .orElseGet(command::name);
    }
}
