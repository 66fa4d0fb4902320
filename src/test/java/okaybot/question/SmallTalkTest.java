package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A question is answered whatever stands around it, and in whatever order its words are.
class SmallTalkTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            im on ep 2, how many total so i can plan my weekend       | Episodes: 16
            premiere date in korea? need it for my blog post          | First shown: from 20 June 2020
            writing an essay about it, who directed the thing?        | The director of the series.
            who plays sang-tae? asking because my mum thinks she knows him | Played by: Oh Jung-se
            reasons FOR another season, bullet points pls for my blog | It has a large following
            season two, yes or no                                     | No second season has been confirmed.
            so basically it aired on tvn i guess                      | Yes. Network: tvN
            is it on netflix or do i have to pirate it lol            | Yes. Where to watch: Netflix
            pardon my ignorance but who directed it                   | The director of the series.
            May I ask who the director of this series is?             | The director of the series.
            where does this bot get its info                          | All I know comes from 4 articles.
            would anyone happen to know when it premiered             | First shown: from 20 June 2020
            there are 24 episodes i believe                           | No. Episodes: 16
            """)
    void what_people_tell_of_themselves_changes_nothing(String question, String answer) {
        assertThat(first(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who's the lady with the dark fairy tales              | A famous author of dark books
            the one who tells the actors where to stand, on set. name? | Directed by: Park Shin-woo
            the girl he was a kid with and now shares shifts with, whats she called | She works with Gang-tae
            jo yong who dat                                       | She wrote the series.
            this drama total episode how many ya                  | Episodes: 16
            what for a job has gang tae                           | carer on a psychiatric ward
            "This isn't just fiction" whose line is this          | “This isn't just fiction” Edd
            i only watch for kim soo hyun. who is he in this one  | Plays: Moon Gang-tae
            why is she so fixated on gang tae, moon young         | She believes that the two of them share a past.
            i loved joo-ri, who is her actress?                   | Played by: Park Gyu-young
            i keep seeing Oh Jung Se everywhere lately lol what was his part here | Plays: Moon Sang-tae
            the girl who played the nurse said sth sweet about soo hyun in an interview, what was it | “really great”
            what does edd say love is                             | “messy, fierce, and unconditional”
            what comes of moon youngs mother later on             | That is told later than you have watched.
            """)
    void a_name_or_a_question_word_may_stand_anywhere(String question, String answer) {
        assertThat(first(question)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seo yea-ji - is she married?", "kim soo-hyun, how old is he?",
        "writing a paper, what was the budget of the drama", "need it for school, what is the capital of france",
        "my dog is sick, what should i feed him",
        "they always eat on this show im hungry, how do i cook kimchi stew", "what is moon young's hobby",
        "is joo-ri an only child", "what did moon-young's publisher see as a kid",
        "that piano song when they hug, name??", "does sang tae sell his drawings, and for how much",
        "crash landing on you, how many eps does it have", "goblin or crash landing, which one should i watch next",
        "I would like to learn how to bake sourdough. Can you help me?"})
    void what_the_sources_do_not_say_is_still_refused(String question) {
        assertThat(ShownAnswer.to(question, chat).isRefusal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "what?", "that", "this one", "why", "how"})
    void a_word_that_asks_of_nothing_has_no_answer(String word) {
        assertThat(chat.say("/ask " + word)).startsWith("I have no answer to “" + word + "”\n");
    }

    private String first(String question) {
        return ShownAnswer.to(question, chat).first();
    }
}
