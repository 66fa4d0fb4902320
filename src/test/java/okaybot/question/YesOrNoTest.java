package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A yes, a no, or that the sources say otherwise is told only where it is certain.
class YesOrNoTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @ValueSource(strings = {"is the network tvn or sbs", "did it air on mbc or tvn", "does it have 12 or 16 episodes",
        "imdb score good or bad?", "what kind of drama is it, comedy?", "is it a comedy or a drama",
        "is gang-tae a nurse or a carer", "do you have to be fixed to be loved", "is it light",
        "does gang tae think about himself", "is gang-tae's mother alive", "do gang-tae and moon-young get married",
        "does joo-ri have a doctor", "does an episode take over 80 minutes", "is netflix the only place",
        "is it only on netflix",
        "is gang-tae schizophrenic", "do gang-tae and moon-young have a son",
        "was kim soo-hyun nervous", "are there three leads", "did the brothers move in 2020",
        "did the show win anything in 2021", "were fans hopeful in january 2021", "does moon-young like children",
        "does sang-tae become an artist", "is sang-tae an artist", "is it longer than 20 hours",
        "does the nurse like gang-tae", "does moon-young's publisher like sang-tae", "is it older than 5 years",
        "are joo-ri and moon-young friends", "does kim soo-hyun the actor have siblings", "김수현 배우 동생 있어요?"})
    void in_doubt_only_the_statement_is_said(String question) {
        assertThat(said(question)).doesNotContain("Yes.", "not what the sources say");
    }

    @ParameterizedTest
    @ValueSource(strings = {"does the nurse like gang-tae", "does moon-young's publisher like sang-tae",
        "is it older than 5 years", "are joo-ri and moon-young friends", "was the ending bad",
        "2020 was a bad year, right?"})
    void what_is_not_told_gets_no_no(String question) {
        assertThat(said(question)).doesNotContain("No.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is park gyu-young the nurse | Yes. A nurse
            is kim soo hyun the carer   | Yes. An orphan who works as a carer
            is oh jung se the nurse | No. Played by: Park Gyu-young
            did it run on KBS           | No. Network: tvN
            was it jo yong who wrote it | Yes. Written by: Jo Yong
            how proud were they when they won the international emmy | That is not what the sources say. International Emmy Awards: nominated
            why was it shown on KBS     | That is not what the sources say. Network: tvN
            is it on netflix            | Yes. Where to watch: Netflix
            is it on netflix or do i have to pirate it | Yes. Where to watch: Netflix
            is seo ye-ji the author     | Yes. A famous author
            is moon-young a dentist     | No. A famous author
            why is joo-ri a lawyer      | That is not what the sources say. A nurse
            did kim soo-hyun play the older brother | No. Plays: Moon Gang-tae
            are the moon siblings' parents alive    | No. He is an orphan
            it was shown on jtbc isnt it            | No. Network: tvN
            kbs made this one, didnt they           | No. Network: tvN
            so the show is 10 episodes long         | No. Episodes: 16
            it came to netflix in winter, right     | No. Netflix debut: summer of 2020
            its a romance, isnt it                  | Yes. Kind: psychological romance drama
            does it have more than 10 episodes      | Yes. Episodes: 16
            are there over 20 episodes              | No. Episodes: 16
            is it longer than 90 minutes            | No. Length: 70 to 85 minutes an episode
            is moon-young bipolar       | No. She is described as having
            does sang-tae want to be a doctor | No. He loves art, and dreams of a life as an artist.
            are joo-ri and gang-tae siblings  | No. Joo-ri and Gang-tae work together, and have been friends since childhood.
            are gang-tae and moon-young related by blood | No. Gang-tae and Moon-young fall in love.
            are gang-tae and sang-tae blood relatives    | Yes. Sang-tae is the older brother, and Gang-tae the younger one.
            are joo-ri and gang-tae brother and sister   | No. Joo-ri and Gang-tae work together, and have been friends since childhood.
            why did it premiere back in 2019             | That is not what the sources say. First shown: from 20 June 2020
            gang-tae and joo-ri siblings?                | No. Joo-ri and Gang-tae work together, and have been friends since childhood.
            is sang-tae gang-tae's twin       | No. Gang-tae's older brother
            is sang-tae gang-tae's cousin     | No. Sang-tae is the older brother, and Gang-tae the younger one.
            does gang-tae love joo-ri          | No. Joo-ri and Gang-tae work together, and have been friends since childhood.
            are joo-ri and gang-tae a couple   | No. Joo-ri and Gang-tae work together
            does gang-tae end up with the nurse | No. Joo-ri and Gang-tae work together
            is moon-young gang-tae's girlfriend | Yes. Gang-tae and Moon-young fall in love.
            is gang tae with moon young        | Yes. Gang-tae and Moon-young fall in love.
            is sang-tae with moon-young        | No. One source says so, but it looks like a slip.
            are gang-tae and joo-ri family     | No. Joo-ri and Gang-tae work together
            some site claims that it has 20 episodes, thats rubbish | No. Episodes: 16
            i saw a website saying it ran on tvn, thats a mistake surely | Yes. Network: tvN
            does moon young end up with the older brother? one site says so | No. One source says so, but it looks like a slip.
            are gang-tae and sang-tae brothers | Yes. Gang-tae's older brother
            does the carer love the writer     | Yes. Gang-tae and Moon-young fall in love.
            was park gyu-young scared to act next to such a big star | Yes.
            why does it have 12 episodes       | That is not what the sources say. Episodes: 16
            just finished all 20 episodes, why did they make so many | That is not what the sources say. Episodes: 16
            lee sang in is a doctor?    | No. The head of the company
            the show is on netflix?     | Yes. Where to watch: Netflix
            does moon-young work as a cook | No. A famous author
            does she write for adults? | No. A famous author of dark books for children
            is joo-ri gang-tae's girlfriend | No. Gang-tae and Moon-young fall in love.
            joo-ri is gang-tae's girlfriend isnt she | No. Gang-tae and Moon-young fall in love.
            is oh ji-wang moon-young's publisher | No. Lee Sang-in's company publishes Moon-young's books.
            is sang-in the boss of gang-tae | No. Oh Ji-wang runs the hospital where Gang-tae works.
            gang-tae is a cop or what | No. An orphan who works as a carer
            true or false: the show aired on sbs | No. Network: tvN
            true or not, it has 16 episodes  | Yes. Episodes: 16
            she is a teacher, if i got that right | No. A famous author
            did kim soo-hyun win best artist | No. Asia Artist Awards 2020
            is the best artist award from 2021 | No. Asia Artist Awards 2020
            are there more than twelve episodes | Yes. Episodes: 16
            are there more than twenty episodes | No. Episodes: 16
            was park gyu-young nervous | Yes.
            is gang-tae the boss of the hospital | No. Director of OK Psychiatric Hospital
            is kim chang wan the boss of the hospital or am i mixing ppl up | Yes. Director of OK Psychiatric Hospital
            is moon-young a writer of fairy tales | Yes. A famous author
            since seo ye-ji plays the nurse, does she share scenes with the patients | That is not what the sources say. Plays: Ko Moon-young
            given that jo yong directed it, did she also write it | That is not what the sources say. Directed by: Park Shin-woo
            since lee min ho plays gang tae, did he do well | That is not what the sources say. Played by: Kim Soo-hyun
            why did lee min ho take the role of gangtae | That is not what the sources say. Played by: Kim Soo-hyun
            what does seo ye ji think of her role as nurse joo ri | That is not what the sources say. Plays: Ko Moon-young
            what does seo ye ji say about playing joo-ri | That is not what the sources say. Plays: Ko Moon-young
            why did seo ye-ji write it | That is not what the sources say. Written by: Jo Yong
            why did kim soo-hyun write the show | That is not what the sources say. Written by: Jo Yong
            since gang tae is the older brother why does nobody look after HIM | That is not what the sources say. Sang-tae is the older
            if each ep is only 40 min why does it take me forever | That is not what the sources say. Length: 70 to 85 minutes an episode
            why did they only shoot 12 episodes, felt rushed | That is not what the sources say. Episodes: 16
            how much of his own life did park shin woo put in when he wrote it | That is not what the sources say. Written by: Jo Yong
            이준기는 어쩌다 문강태 역을 하게 된거야 | That is not what the sources say. Played by: Kim Soo-hyun
            고문영은 변호사야? | No. A famous author of dark books for children.
            is joo-ri a police officer | No. A nurse at OK Psychiatric Hospital.
            why'd they go with lee min ho as kang tae lol | That is not what the sources say. Played by: Kim Soo-hyun
            why did they stretch it to 24 episodes | That is not what the sources say. Episodes: 16
            is there a recap of the 24 episodes    | That is not what the sources say. Episodes: 16
            is each episode 99999999999999 minutes long | No. Length: 70 to 85 minutes
            why did jtbc pick it up                | That is not what the sources say. Network: tvN
            """)
    void what_is_certain_is_said_first(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is sangtae older or younger                     | Sang-tae is the older brother, and Gang-tae the younger one.
            is gang-tae the older or the younger one        | Sang-tae is the older brother, and Gang-tae the younger one.
            does the elder moon like art or music           | He loves art
            sang-in is her boyfriend or her publisher       | The head of the company that publishes
            is gangtae a patient or does he work there      | An orphan who works as a carer
            is joo-ri a friend of gang-tae or just a doctor | has been his friend
            """)
    void of_two_answers_the_right_one_is_said(String question, String answer) {
        assertThat(said(question)).contains(answer).doesNotContain("I found no answer", "Yes.", "No.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is gang-tae a libra or a scorpio", "does sang-tae like dogs or cats",
        "is joo-ri older or younger than moon-young"})
    void if_neither_is_known_nothing_is_said(String question) {
        assertThat(said(question)).contains("I found no answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who plays the writer             | Played by: Seo Ye-ji
            that guy who draws, who's the actor | Played by: Oh Jung-se
            who did they get for the older brother | Played by: Oh Jung-se
            why is she so fixated on gang tae, moon young | share a past
            """)
    void the_one_who_is_meant_is_found(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    /// The content says No to whether she avoids her, and to whether healing is quick.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            did moonyoung ever go see her mum after she got arrested | After the arrest she goes to see her mother.
            are all of them healed | Sources disagree about who has healed by the end
            """)
    void a_no_is_due_to_the_words_of_the_question(String question, String answer) {
        assertThat(PlainText.of(chat.watched(16).ask(question))).contains(answer).doesNotContain("No. ", "Yes. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"did moon-young kill anyone", "is moon-young a murderer"})
    void what_her_mother_did_she_did_not_do(String question) {
        assertThat(PlainText.of(chat.watched(16).ask(question))).doesNotContain("Yes.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when did iotnbo start          | First shown: from 20 June 2020
            how many eps does IOTNBO have  | Episodes: 16
            will there ever be more episodes of iotnbo | No second season has been confirmed.
            """)
    void the_show_is_known_by_its_initials(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    private String said(String question) {
        return ShownAnswer.to(question, chat).text();
    }
}
