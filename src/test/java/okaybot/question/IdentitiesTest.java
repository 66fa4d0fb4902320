package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever asks whether somebody is the one whom words describe is told yes for that one and the actor, and no for all others.
class IdentitiesTest {
    private static final Map<String, List<String>> DESCRIPTIONS = Map.of(
            "Gang-tae", List.of("carer", "caretaker brother", "male lead"),
            "Sang-tae", List.of("autistic brother", "brother who draws", "brother who has nightmares"),
            "Moon-young", List.of("female lead", "storybook author", "heroine"),
            "Joo-ri", List.of("nurse", "girl in nurse clothes"),
            "Ji-wang", List.of("hospital director", "boss of the hospital", "head of the hospital"),
            "Sang-in", List.of("publisher", "editorial boss"));
    private static final Map<String, String> ACTORS = Map.of("Gang-tae", "Kim Soo-hyun", "Sang-tae", "Oh Jung-se",
            "Moon-young", "Seo Ye-ji", "Joo-ri", "Park Gyu-young", "Ji-wang", "Kim Chang-wan", "Sang-in",
            "Kim Joo-hun");

    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    record Identity(String question, boolean isSo) {
        @Override
        public String toString() {
            return question;
        }
    }

    static Stream<Identity> identities() {
        return DESCRIPTIONS.entrySet().stream().flatMap(one -> one.getValue().stream()
                .flatMap(described -> ACTORS.keySet().stream().sorted()
                        .flatMap(name -> questions(name, described)
                                .map(question -> new Identity(question, name.equals(one.getKey()))))));
    }

    private static Stream<String> questions(String name, String described) {
        return Stream.of("is %s the %s?".formatted(name, described), "is the %s %s?".formatted(described, name),
                "isnt %s the %s".formatted(name.toLowerCase(Locale.ROOT), described),
                "is %s the %s".formatted(ACTORS.get(name), described));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void only_the_one_who_is_described_gets_a_yes(Identity identity) {
        var said = ShownAnswer.to(identity.question(), chat).text();

        assertThat(said.contains("Yes.")).as(said).isEqualTo(identity.isSo());
    }
}
