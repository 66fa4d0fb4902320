package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.place.Visibility;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the bot hears although nobody has called it, such as a reply to its message: it answers questions, and is silent
/// while people talk.
class OverheardTest {
    private static final TestChat BOT = TestChat.withSeeds().in(TestChat.CHANNEL);

    private final TestChat chat = BOT.asNewReader();

    private Optional<Reply> hear(String text) {
        return hear(chat, text);
    }

    private static Optional<Reply> hear(TestChat chat, String text) {
        return chat.service().answer(new Request(chat.service().plainText(text), chat.viewer(),
                chat.place(), PlatformContext.NONE, false).asOverheard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks", "thx bot", "lol", "haha", "😂😂😂", "???", "ok", "nice", "good bot", "so true",
        "same",
        "i feel so sad today", "i have depression", "i love this show", "i love ko moon-young", "love her",
        "she is so beautiful", "moon gang-tae is the best",
        "that scene made me cry", "i cried at the ending", "don't spoil the ending", "i'm on episode 5", "me too",
        "you're right", "yes", "no", "i know right", "seo ye-ji is stunning", "great cast", "we need season 2",
        "i want season 2", "the mother is scary", "ㅋㅋㅋ", "감사합니다", "고문영 예뻐요", "what a show", "who knows", "how cute",
        "my brother loves it", "stop it", "omg", "https://example.org/?page=1", "are you coming to the party",
        "this is about autism", "was so good", "are so cute together", "poor gang-tae", "give us season 2",
        "my brother is autistic too",
        "her dresses are amazing",
        "the fairy tales were so dark", "brotherly love", "the kiss scene", "ep 9 broke me", "such a healing show",
        "oh jung-se deserved the award", "the hospital scenes", "you know what", "상태 귀여워", "엔딩 좋았어",
        "when i saw that i screamed", "hello", "good night", "/", "   "})
    void talk_between_people_is_not_answered(String text) {
        assertThat(hear(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who plays the nurse", "and who plays him", "ok but who's that nurse again", "why",
        "why did she leave", "what about her mother", "고문영 누구야", "시즌2 언제 나와요", "how many episodes are there",
        "I want to know who wrote it", "is it on netflix", "nurse", "고문영", "the ending", "awards", "really?",
        "season 2？", "are gang-tae and sang-tae brothers", "is sang-tae autistic",
        "was there a second season", "should i watch it", "when does it end", "did they end up together"})
    void questions_and_what_is_understood_are_answered(String text) {
        assertThat(hear(text)).isPresent();
    }

    @Test
    void somebody_in_need_is_answered_in_private() {
        assertThat(hear("i want to die")).get()
                .satisfies(reply -> assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE));
    }

    @Test
    void nothing_is_said_where_the_question_is_not_answered() {
        var silent = TestChat.withSeeds().in(TestChat.CHANNEL);
        silent.as("boss", true).say("/settings commands deny ask");
        assertThat(hear(silent, "who plays the nurse")).isEmpty();
        assertThat(hear(silent, "x".repeat(5_000) + "?")).isEmpty();
    }

    @Test
    void talk_does_not_count_against_the_limit_of_questions() {
        var still = TestChat.withLore(chat.lore(), () -> 0).in(TestChat.CHANNEL);
        var meters = new SimpleMeterRegistry();
        ((CompositeMeterRegistry) still.context().meters()).add(meters);
        still.as("boss", true).say("/settings cooldown 1");
        var talk = new Request(CommandLine.parse("lol"), still.viewer(), still.place(), PlatformContext.NONE, false);
        for (var i = 0; i < 5; i++) {
            assertThat(still.service().answer(talk.asOverheard())).isEmpty();
        }
        assertThat(still.say("/awards")).doesNotContain("One moment");
        assertThat(meters.get("okaybot.requests").tag("outcome", "overheard").timer().count())
                .isEqualTo(5);
    }
}
