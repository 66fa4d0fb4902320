package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of an actor is told apart from what is asked of the character, whichever of the two is named.
class CastQuestionsTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who does the autistic one?                      | Played by: Oh Jung-se
            the friend from childhood, what actress is she  | Played by: Park Gyu-young
            was moon young by park gyu young or by seo yea ji | Played by: Seo Ye-ji
            who is acting the publisher of her books        | Lee Sang-in
            oh jung se what is he in okay to not be okay    | Plays: Moon Sang-tae
            seo yea ji isnt joo ri?                         | Plays: Ko Moon-young
            who plays miss ko                               | Played by: Seo Ye-ji
            who plays the nurse, seo ye ji or park gyu young? | Played by: Park Gyu-young
            is nam joo-ri played by seo ye-ji               | No. Played by: Park Gyu-young
            what part does seo ye-ji play                   | Plays: Ko Moon-young
            """)
    void who_plays_whom(String question, String answer) {
        assertThat(shown(question).first()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whats the job of kim soo hyuns character          | An orphan who works as a carer
            what illness has the woman seo ye ji plays        | antisocial personality disorder
            what is the guy oh jung se plays scared of        | Butterflies haunt his nightmares.
            park gyu youngs role works where                  | A nurse at OK Psychiatric Hospital.
            what is the role of oh ji-wang in the story       | Director of OK Psychiatric Hospital.
            """)
    void an_actor_may_stand_for_the_character(String question, String answer) {
        assertThat(shown(question).first()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the guy who loves art, what condition does he have             | Gang-tae's older brother, who is autistic.
            the woman who writes dark tales, what's her diagnosis          | antisocial personality disorder
            that nurse, the friend from childhood, where does she work     | A nurse at OK Psychiatric Hospital.
            the man who runs the publishing house, who plays him           | Kim Joo-hun
            the guy scared of butterflies, what does he dream of becoming  | dreams of a life as an artist
            the girl who fixates on the carer, what job does she have      | A famous author of dark books
            what is the condition of the guy who loves art                 | Gang-tae's older brother, who is autistic.
            what's the diagnosis of the woman who fixates on gang tae      | antisocial personality disorder
            the young man who looks after his brother. Who plays him?      | Kim Soo-hyun
            I was moved by the autistic brother. Who was behind that performance? | Oh Jung-se
            the autistic brother. which actor. he deserves everything      | Oh Jung-se
            who plays the scary writer lady shes gorgeous                  | Seo Ye-ji
            who palys sang tea                                             | Oh Jung-se
            """)
    void whoever_is_described_is_meant(String question, String answer) {
        assertThat(shown(question).first()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did the nurse actress say about kim soo hyun       | Park Gyu-young, of Kim Soo-hyun's energy
            to which outlet did the joo-ri actress give her interview | She talked to Xportsnews
            did the nurse's actress give an interview               | Yes. She talked to Xportsnews
            """)
    void a_character_may_stand_for_the_actor(String question, String answer) {
        assertThat(shown(question).first()).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who plays the leads", "actors of gang-tae and moon-young"})
    void several_are_told_by_name(String question) {
        assertThat(shown(question).text()).contains("Moon Gang-tae · 문강태: Kim Soo-hyun",
                "Ko Moon-young · 고문영: Seo Ye-ji");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who plays joo-ri's mother", "name of the actress of joo-ri's mom",
        "who plays sang-in's brother",
        "who plays little gang-tae", "which child plays sang-tae", "does kim soo hyun's character have a dog",
        "how much did kim soo hyun earn for the role", "when did seo ye ji debut",
        "how long has oh ji-wang been director", "the bestie w the chicken shop, who plays him",
        "joo-ri's mom!! love her, whats the actress called", "gang taes best friend, the pizza guy, who plays him",
        "is jae su really gangtae best friend, and who is the actor"})
    void what_the_sources_do_not_say_is_refused(String question) {
        assertThat(shown(question).isRefusal()).isTrue();
    }

    private ShownAnswer shown(String question) {
        return ShownAnswer.to(question, chat);
    }
}
