package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.Commands;
import okaybot.command.api.Command;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.settings.SettingEdit;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// Nobody sees more or less because of an answer that was cached for somebody else.
class AnswerCacheTest {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "8", "16", "end");

    private static List<String> lines(TestChat chat) {
        return chat.service().commands().all().stream().filter(command -> command.spec().isConstant())
                .map(Command::name)
                .flatMap(name -> Stream.concat(Stream.of(name, "reveal " + name, name + " nobody at all"),
                        chat.complete(name).stream().flatMap(
                                completion -> Stream.of(name + " " + completion.value(),
                                        "reveal " + name + " " + completion.value()))))
                .toList();
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static TestChat apply(TestChat chat, Place place, List<SettingEdit> edits, int watched) {
        chat.store().edit("test:admin", edits);
        return chat.watched(watched).in(place);
    }

    /// A chat that has only the answers to these lines in its cache. It serves many lines, since it takes long to make.
    private record FreshChat(TestChat chat, Set<String> asked) {}

    private static TestChat freshChat(List<FreshChat> chats, String line, Lore lore) {
        var question = CommandLine.parse(line).question().text();
        var fresh = chats.stream().filter(known -> !known.asked.contains(question)).findFirst().orElseGet(() -> {
            chats.add(new FreshChat(TestChat.withLore(lore), new HashSet<>()));
            return chats.getLast();
        });
        fresh.asked.add(question);
        return fresh.chat;
    }

    @Test
    void cached_answers_equal_newly_built_ones() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var cached = TestChat.withLore(TestChat.withSeeds().lore());
        var lines = lines(cached);
        var freshChats = new ArrayList<FreshChat>();
        for (var i = 0; i < 700; i++) {
            var place = random.nextBoolean() ? TestChat.CHANNEL : Place.privateChat("test");
            var edits = List.of(new SettingEdit(TestChat.CHANNEL.path(), "ceiling", Optional.of(pick(NUMBERS, random))),
                    new SettingEdit(TestChat.CHANNEL.path(), "beyond",
                            Optional.of(pick(List.of("cover", "leave-out"), random))),
                    new SettingEdit(TestChat.CHANNEL.path(), "reply",
                            Optional.of(pick(List.of("open", "private"), random))),
                    new SettingEdit(TestChat.CHANNEL.path(), "reports",
                            Optional.of(pick(List.of("nowhere", "server"), random))));
            var watched = random.nextInt(17);
            var line = pick(lines, random);
            assertThat(apply(cached, place, edits, watched).reply(line)).as("seed %d, %s", seed, line)
                    .isEqualTo(apply(freshChat(freshChats, line, cached.lore()), place, edits, watched).reply(line));
        }
    }

    @Test
    void caches_only_the_answers_of_constant_commands() {
        var chat = TestChat.withSeeds();
        var cachedCommands = new ArrayList<String>();
        for (var command : chat.service().commands().all()) {
            var answerForMember = chat.as("member", false).in(TestChat.CHANNEL).ask(command.name());
            var answerForAdmin = chat.as("admin", true).in(TestChat.CHANNEL).ask(command.name());
            var answers = Collections.newSetFromMap(new IdentityHashMap<Answer, Boolean>());
            answers.addAll(List.of(answerForMember, answerForAdmin));
            if (answers.size() == 1) {
                cachedCommands.add(command.name());
            }
        }
        assertThat(cachedCommands).containsExactlyInAnyOrder("ask", "cast", "recap", "plot", "show", "acclaim",
                "themes",
                "relations",
                "sources");
    }

    /// What somebody has typed is kept no longer than until it is answered.
    @Test
    void keeps_nothing_that_somebody_typed() {
        var chat = TestChat.withSeeds();
        for (var line : List.of("cast Ko Moon Young", "plot  finale", "themes recovery", "sources takeaway")) {
            assertThat(chat.ask(line)).isSameAs(chat.ask(chat.ask(line).line().text()));
        }
        for (var line : List.of("cast my secret", "cast moon", "plot my secret", "nonsense", "themes xyz")) {
            var first = chat.ask(line);
            assertThat(chat.ask(line)).isNotSameAs(first);
        }
        for (var line : List.of("cast moon", "plot end")) {
            assertThat(chat.complete(line)).isEqualTo(chat.complete(line)).isNotSameAs(chat.complete(line));
        }
        assertThat(chat.complete("cast ")).isSameAs(chat.complete("cast"));
    }

    @Test
    void drops_cached_answers_when_the_lore_is_replaced() {
        var lore = new Lore[]{SampleLore.LIGHTHOUSE};
        var chat = TestChat.withLore(SampleLore.LIGHTHOUSE);
        var service = new AnswerService(() -> lore[0], Commands.all(chat.context()), chat.context());
        var request = new Request(CommandLine.of("cast"), chat.viewer(), chat.place(), chat.platformContext(), false);
        var before = service.answer(request).orElseThrow();
        lore[0] = TestChat.withSeeds().lore();
        assertThat(service.answer(request).orElseThrow()).isNotEqualTo(before);
        assertThat(service.complete(request)).isEqualTo(TestChat.withSeeds().complete("cast"));
    }
}
