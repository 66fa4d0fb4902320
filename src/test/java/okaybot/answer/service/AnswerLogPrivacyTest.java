package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.NamedCommand;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.testing.HostileText;
import okaybot.testing.LogCapture;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// What is logged about a request.
class AnswerLogPrivacyTest {
    private static final String MARKER = "zq-MARKER-zq";
    private static final Pattern ID = Pattern.compile("error ([0-9a-f]{8})");
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    /// Fails with an exception that quotes what was typed.
    private static final class FailingCommand extends Command {
        FailingCommand() {
            super(CommandSpec.named("fail").maxLength(100_000).option(
                    new CommandOption<>("what", _ -> "Anything", (_, _) -> "Nothing is called so",
                            _ -> List.<NamedCommand>of())));
        }

        @Override
        public Answer answer(Request request, Lore lore) {
            throw new IllegalStateException(request.argument(), new NumberFormatException(request.argument()));
        }
    }

    private Answer ask(AnswerService service, String line) {
        return service.answer(new Request(CommandLine.parse(line), chat.viewer(), Place.privateChat("test"),
                PlatformContext.NONE, false)).orElseThrow().answer();
    }

    @Test
    void logs_an_error_under_its_id_without_what_was_typed() {
        var service = TestChat.service(chat::lore, List.of(new FailingCommand()), chat.context());
        try (var log = LogCapture.attach()) {
            var errorId = ID.matcher(PlainText.of(ask(service, "fail " + MARKER)));
            assertThat(errorId.find()).isTrue();
            assertThat(log.lines()).filteredOn(line -> line.contains(errorId.group(1))).singleElement().asString()
                    .contains("while answering /fail", "IllegalStateException", "NumberFormatException",
                            "AnswerLogPrivacyTest$FailingCommand.answer");
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
        }
    }

    @Test
    void never_logs_what_was_typed() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        try (var log = LogCapture.attach()) {
            for (var command : chat.service().commands().all()) {
                for (var admin : new boolean[]{true, false}) {
                    for (var unavailable : new boolean[]{true, false}) {
                        var asker = chat.in(TestChat.CHANNEL).as(MARKER, admin);
                        chat.store().setUnavailable(unavailable);
                        asker.send(command.name() + " " + MARKER + HostileText.randomText(random));
                        asker.send("reveal " + command.name() + " " + HostileText.randomText(random) + MARKER);
                        asker.send(MARKER + command.name());
                        asker.complete(command.name() + " " + MARKER);
                        // Logs an error while the store is unavailable.
                        asker.send("progress 3");
                    }
                }
            }
            assertThat(log.lines()).as("seed %d", seed).isNotEmpty().noneMatch(line -> line.contains(MARKER));
        }
    }
}
