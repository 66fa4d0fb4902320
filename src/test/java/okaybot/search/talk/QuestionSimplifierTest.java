package okaybot.search.talk;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.search.word.NamePattern;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionSimplifierTest {
    private static final QuestionSimplifier SIMPLIFIER = new QuestionSimplifier(
            NamePattern.of(TestChat.withSeeds().lore()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "my mother wants to know who plays the nurse | who plays the nurse",
        "i keep forgetting who gang-tae's actor is | who gang-tae's actor is",
        "can you tell me what his job is | what his job is",
        "i wonder if joo-ri is a nurse | is joo-ri a nurse",
        "wait so is joo ri the author | is joo ri the author",
        "who wrote it, do you know? | who wrote it",
        "who falls for the author, the carer or his brother? i read both | who falls for the author?",
        "how are gang-tae and sang-tae related, cousins? | how are gang-tae and sang-tae related?",
        "i heard there is a sequel | there is a sequel, right?",
        "it ran on kbs i guess | it ran on kbs, right?",
        "how is the hospital called | what is the hospital called",
        "the guy with the butterflies, what's the actor's name | who plays the guy with the butterflies?",
        "list the reasons, bullet points pls for my blog | list the reasons",
        "where do u watch it | where do you watch it",
        "waht is teh genre | what is the genre",
        "how many eps are there im tryna binge it this weekend | how many episodes are there",
        "who plays the nurse my sister thinks she knows her | who plays the nurse",
        "my friend swears it has 20 episodes, is she right | it has 20 episodes, right?",
        "My question is: who runs the hospital? | who runs the hospital?",
        "the thing i want to ask is who directed it | who directed it",
        "for the record, who wrote it | who wrote it",
        "i'd love it if you could say who plays joo-ri | who plays joo-ri",
        "a friend claims it won an emmy, any truth in that | it won an emmy, right?",
        "they talk about the stigma around therapy. what does it say on that? | what does it say on the stigma around therapy?",
        "could you summarise the plot for my mother-in-law? | could you summarise the plot?",
        "how many articles is all of this from | how many articles is this from",
        "i saw ep 1 and already forgot what the writer is called | what the writer is called",
        "i only count twelve episodes | are there twelve episodes?",
        "whether the nurse gets married | does the nurse get married",
        "if both parents are gone who takes care of sang tae | who takes care of sang tae",
        "if sang tae is autistic who looks after him | who looks after sang tae",
        "if i like dark stuff will i like it | will i like it?",
        "when i finish ep 16 is there more | is there a second season?",
        "sang tae is the one who has the romance with moon young | does sang tae have the romance with moon young?",
        "is kim soo hyun the big brother of the two | is kim soo hyun the older brother",
        "I always mix up the channels, it was JTBC who showed it, right? | JTBC showed it, right?",
        "my friend insists there are 20 episodes, and now i'm doubting it. Is she right? | there are 20 episodes, right?",
        "lee sang-in is the boss??? | is lee sang-in the boss?",
        "whos the killer dont sugarcoat it | whos the killer",
        "actor of the hospital boss pls, looks so familiar | actor of the hospital boss",
        "I'm making a quiz and need the main cast | i need the main cast",
        "um someone on here said he used to date her irl, cap or not | he used to date her irl, right?"})
    void leaves_out_what_stands_around_a_question(String typed, String question) {
        assertThat(SIMPLIFIER.simplify(typed, _ -> false)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"who is older, Gang-tae or Sang-tae", "who plays Gang-tae",
        "does Joo-ri know who did it", "강태 배우 누구야", "so",
        "if gang tae dies what happens", "if moon young had not come what would have happened"})
    void keeps_a_question_alone(String typed) {
        assertThat(SIMPLIFIER.simplify(typed, _ -> false)).isEqualTo(typed);
    }
}
