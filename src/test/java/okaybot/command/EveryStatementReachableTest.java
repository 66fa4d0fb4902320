package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.api.Completion;
import okaybot.lore.Claim;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class EveryStatementReachableTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    /// Otherwise an author could write a statement that nobody ever sees.
    @Test
    void every_claim_of_the_seeds_appears_in_some_answer() {
        var answers = chat.service().commands().all().stream().flatMap(command -> {
            var arguments = chat.complete(command.name()).stream().map(Completion::value);
            return Stream.concat(Stream.of(""), arguments).map(argument -> "reveal " + command.name() + " " + argument);
        }).map(chat::say).collect(Collectors.joining("\n"));
        assertThat(chat.lore().claims().map(Claim::text)).isNotEmpty()
                .allSatisfy(text -> assertThat(answers).contains(text));
    }
}
