package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody states is told right or wrong, whether they ask for it or not.
class StatedClaimsTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @ValueSource(strings = {"joo-ri is a nurse", "joo-ri is a nurse, correct?", "joo-ri is a nurse, hm?",
        "joo-ri is a nurse eh", "surely joo-ri is a nurse", "i bet joo-ri is a nurse",
        "apparently joo-ri is a nurse", "i read that joo-ri is a nurse", "joo-ri is a nurse, i'm pretty sure",
        "joo-ri is a nurse, at least that's what i heard", "joo-ri is a nurse is what my friend says",
        "joo-ri is a nurse i think, correct me", "joo-ri is a nurse, just checking",
        "joo-ri is a nurse, tell me i'm right", "joo-ri is a nurse as far as i know",
        "joo-ri is a nurse - true or false", "fact check: joo-ri is a nurse", "my sister says joo-ri is a nurse",
        "isn't it true that joo-ri is a nurse", "am i right in thinking that joo-ri is a nurse"})
    void whatever_stands_around_a_claim_it_is_checked(String claim) {
        assertThat(first(claim)).contains("Yes. A nurse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heard forbes found it ugly                     | No. Forbes
            gang-tae ends up with joo-ri, cute             | No. Joo-ri and Gang-tae work together
            moon-young is a nurse, poor thing              | No. A famous author
            it's a slapstick comedy                        | No. Kind: psychological romance drama
            its a thriller innit                           | That is not what the sources say. Kind: psychological
            it's an old thing from 2016 i think            | No. First shown: from 20 June 2020
            its a disney+ exclusive                        | No. Where to watch: Netflix
            netflix only picked it up in 2022, true?       | No. Netflix debut: summer of 2020
            the netflix launch was in winter               | No. Netflix debut: summer of 2020
            lee min ho is the male lead innit              | No. Played by: Kim Soo-hyun
            kim soo hyun is the male lead                  | Yes. Played by: Kim Soo-hyun
            ko mun-yeong was IU i'm pretty sure            | No. Played by: Seo Ye-ji
            hyun bin plays gang tae                        | No. Played by: Kim Soo-hyun
            moon young is an actress, right?               | No. A famous author
            gang tae works as a lawyer                     | No. An orphan who works as a carer
            ko moon young is bipolar                       | No. She is described as having
            sang tae is blind eh                           | That is not what the sources say. Gang-tae's older brother
            sang tae wants to be a pianist one day         | No. He loves art, and dreams of a life as an artist.
            her deepest wound is her ex husband, right?    | No. Her mother is what troubles her most.
            her kids books, all rainbows and kittens i suppose? | No. A famous author of dark books
            her books are dark                             | Yes. A famous author of dark books
            their shared journey begins in america         | No. Then he meets Ko Moon-young, and the town
            the hospital is called good mind               | No.
            the clinic where they work is named "Good Mind"? | No.
            la tercera is from spain                       | No. La Tercera, Chile
            forbes called it boring                        | No. Forbes
            park gyu young said working with ksh was awful | No.
            recovery goes quick and smooth in it, hm?      | No.
            episodes are half an hour long                 | No. Length: 70 to 85 minutes
            an episode takes 70 to 85 minutes              | Yes. Length: 70 to 85 minutes
            can i squeeze one in during my half hour lunch | No. Length: 70 to 85 minutes
            bong joon ho directed it                       | No. Directed by: Park Shin-woo
            so it aired 2019 before covid yeah?            | No. First shown: from 20 June 2020
            it came out during the pandemic in 2021, right | No. First shown: from 20 June 2020
            does lee sang-in work at the hospital          | That is not what the sources say. The head of the company
            is moon young an artist                        | That is not what the sources say. A famous author
            does moon-young draw for a living              | That is not what the sources say. A famous author
            sang-tae's the younger one right               | No. Sang-tae is the older brother
            is gang-tae a painter                          | No. An orphan who works as a carer
            he's an only child right, gangtae              | No. Gang-tae's older brother
            jo yong wrote it                               | Yes. Written by: Jo Yong
            slapstick comedy, this one, no?                | No. Kind: psychological romance drama
            i only count twelve episodes, that's all of them yes? | No. Episodes: 16
            poor moon young, nobody knows her, she works as an unknown author | No. A famous author
            it's netflix that made it                      | No. Produced by: Story TV
            the director was hong sang soo                 | No. Directed by: Park Shin-woo
            moon young is not bipolar, right?              | Yes. She is described as having
            netflix didn't get it in winter                | Yes. Netflix debut: summer of 2020
            one site writes she falls for the artist brother, huh? | No. One source says so, but it looks like a slip.
            i read that it is sang-tae who romances the writer. is that an error? | No. One source says so
            ok so basically a superhero thing yeah?        | No. Kind: psychological romance drama
            2014 drama, no?                                | No. First shown: from 20 June 2020
            10 eps and done, yeah?                         | No. Episodes: 16
            wasn't it ocn that aired it                    | No. Network: tvN
            isn't moon young a lawyer?                     | No. A famous author
            la tercera, that's an argentinian paper i think | No. La Tercera, Chile
            "Healing Hands" is the clinic's name, correct? | No.
            her dad is what hurts her most, no?            | No. Her mother is what troubles her most.
            the only place to see it is hulu               | No. Where to watch: Netflix
            sbs showed it first                            | No. Network: tvN
            the finale was on christmas                    | No. First shown: from 20 June 2020
            song joong ki has the lead                     | No. Played by: Kim Soo-hyun
            they cast jun ji hyun as ko moon young         | No. Played by: Seo Ye-ji
            the heroine is a lawyer                        | No. A famous author
            the big brother dreams of flying planes        | No. He loves art
            they both work at seoul national university hospital | No.
            imdb users gave it a low score                 | No. IMDb: a high rating
            it's not on netflix                            | No. Where to watch: Netflix
            an episode lasts more than an hour             | Yes. Length: 70 to 85 minutes
            la tercera is a chilean paper                  | La Tercera, Chile
            the writer made everything up                  | No. Inspired by: the writer's own life
            """)
    void a_wrong_value_is_put_right(String claim, String answer) {
        assertThat(first(claim).replace("\n", " ")).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the killer was a patient                        | No. Moon-young's mother
            the author's mother gets put behind bars right at the start, episode 1 or 2 | No.
            they split up in the end                        | No. Everyone finds a way to heal
            """)
    void what_happens_in_the_end_is_told_to_those_who_have_seen_it(String claim, String answer) {
        var seen = BOT.asNewReader().watched(16);

        assertThat(ShownAnswer.to(claim, seen).first().replace("\n", " ")).contains(answer);
        assertThat(first(claim)).doesNotContain("No.", "Yes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the killer was a patient", "the mother is arrested in episode 2, right?"})
    void a_cover_names_nobody_whom_the_claim_does_not_name(String claim) {
        assertThat(first(claim)).startsWith("It's Okay to Not Be Okay").contains("told later than you have watched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sang tae is so cute", "netflix is too expensive", "i think korean dramas are the best",
        "moon young has two cats", "gang tae can cook, just checking", "episodes are 80 minutes, right?",
        "oh ji wang is a doctor", "gang tae is tired, right?", "sang tae was alone", "i hate the ending innit",
        "moon young's outfits are everything", "la tercera is a chilean paper", "forbes interviewed the director",
        "the hospital is haunted, right?"})
    void what_is_no_claim_or_not_told_is_neither_right_nor_wrong(String text) {
        assertThat(first(text)).doesNotContain("Yes.", "No.", "not what the sources say");
    }

    private String first(String claim) {
        return ShownAnswer.to(claim, chat).first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what inspired jo yong to write it", "what inspired jo yong to write the show",
        "why did kim soo-hyun take the role of gang-tae", "since joo-ri is a nurse, what is she like",
        "why does it have 16 episodes", "why was it on tvn", "what does park gyu-young say about playing joo-ri"})
    void what_is_rightly_taken_for_granted_is_not_denied(String question) {
        assertThat(first(question)).doesNotContain("That is not what the sources say", "No.");
    }
}
