package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Conversations: later questions, between `>`, are about what the bot has answered before.
class FollowUpQuestionsTest {
    private static final String TURN = " > ";

    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader().watched(16);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what scares sang-tae > why                                  | They stand for the day when their mother was killed
            is moon-young's mother arrested > when                       | A few episodes before the end, she goes to prison.
            what does gang-tae work as > where exactly                  | at OK Psychiatric Hospital
            who cares for sang-tae > aww > since when                   | Since their mother's death
            was it popular on social media > for how long               | for several weeks
            is gang-tae in love > with who                              | Gang-tae and Moon-young fall in love.
            who said "his energy is really great" > about whom tho      | of Kim Soo-hyun's energy
            is it based on a true story > whose                         | the writer's own life
            what did forbes say > why                                   | praise for costumes
            do korean series ever get second seasons > name one that did | “Stranger”
            when did the first episode air > and the last one?          | to 9 August 2020
            when did the first episode air > and when did they say goodbye | to 9 August 2020
            what award did the leading lady win > at which ceremony, and in what year? | Asia Artist Awards 2020
            what could season two tell > another one                    | The separate journeys of the two brothers.
            문강태 직업이 뭐야 > 언제부터?                                 | Since their mother's death
            """)
    void a_short_question_is_about_the_last_statement(String conversation, String answer) {
        assertThat(last(conversation)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who does moon-young fall in love with > is that a mistake   | most likely by a slip
            who does moon-young fall in love with > so the one who wrote the brother simply got it wrong? | most likely by a slip
            does moon-young have a diagnosis > do they agree on that    | only suspected
            is it based on a true story > really?                       | Devdiscourse (Jun 2023) says so.
            is a second season confirmed > is that still so             | Devdiscourse (Jun 2023)
            is a second season confirmed > is that certain tho or just a theory | Devdiscourse (Jun 2023)
            what is the message about mental health > who wrote that review | Edd's takeaway (undated)
            """)
    void doubts_are_about_the_last_statement(String conversation, String answer) {
        assertThat(last(conversation)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who killed gang-tae's mother > did she go to prison         | Yes. She turns out to have killed
            does moon-young love gang-tae > who plays her > and who plays him | Played by: Kim Soo-hyun
            who is edd > when did he write it                           | undated, 2021 or later
            who is gang-tae > how does it finish for the three of them  | Everyone finds a way to heal
            who is edd > when did he write that                         | undated, 2021 or later
            who's lee sang in > who's he in real life                   | Played by: Kim Joo-hun
            give me a quote about healing > what did he say of love     | “messy, fierce, and unconditional” Edd
            who runs the hospital > played by?                          | Played by: Kim Chang-wan
            what is it about > does moon-young love him                 | Yes. Gang-tae and Moon-young fall in love.
            what is this show > does she love him                       | Yes. Gang-tae and Moon-young fall in love.
            who is lee sang-in > what does that guy do for a living     | The head of the company that publishes
            who does seo ye-ji play > what does she do for a living in it | A famous author of dark books
            who runs the hospital > and the performer's name, for the credits? | Played by: Kim Chang-wan
            what does gang-tae work as > and in real life, which star is that | Played by: Kim Soo-hyun
            forbes said what? > which parts exactly did they like      | praise for costumes
            what did la tercera say about it > had park gyu young seen kim soo hyuns stuff before she became an actress herself | She knew his dramas
            is joo-ri a nurse > who is in charge there                  | Director of OK Psychiatric Hospital.
            when was the devdiscourse piece published > who wrote it    | Published by: Devdiscourse
            """)
    void a_pronoun_stands_for_whoever_fits(String conversation, String answer) {
        assertThat(last(conversation)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who plays moon gang tae? > no i meant the brother           | Played by: Oh Jung-se
            who plays moon gang tae? > not him, the publisher           | Kim Joo-hun
            who plays moon gang tae? > same question for joo-ri         | Played by: Park Gyu-young
            who is joo-ri > not her, the director of the clinic         | Oh Ji-wang
            who is seo ye-ji > i meant the writer of the show           | She wrote the series.
            """)
    void a_correction_asks_the_same_about_somebody_else(String conversation, String answer) {
        assertThat(last(conversation)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            was it nominated for an emmy > in which category
            what is the imdb rating > what score
            where is the show streamed > is it free there
            who is oh jung-se > how tall is he
            who is edd > where does he live
            who is gang-tae > the bestie w the chicken shop, who plays him
            """)
    void what_the_sources_do_not_say_is_refused(String conversation) {
        assertThat(shown(conversation).isRefusal()).isTrue();
    }

    @Test
    void nothing_follows_up_on_what_is_hidden() {
        chat.watched(0);
        assertThat(shown("what happened to gang-tae's mother > who did it").text()).doesNotContain("turns out",
                "Moon-young's mother");
        assertThat(shown("what scares sang-tae > why").isCovered()).isTrue();
    }

    private String last(String conversation) {
        return shown(conversation).first();
    }

    private ShownAnswer shown(String conversation) {
        var fan = chat;
        var turns = conversation.split(TURN, -1);
        for (var i = 0; i < turns.length - 1; i++) {
            fan.ask(turns[i]);
        }
        return ShownAnswer.to(turns[turns.length - 1], fan);
    }
}
