package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Korean is understood as it is typed in chats: without spaces and particles, with slips, tears and laughter.
class KoreanTypingTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            문영이역 누구임ㅋㅋ 존예          | Played by: Seo Ye-ji
            언제 끝났어 이거ㅠㅠ             | to 9 August 2020
            오지왕 직책이 머임               | Director of OK Psychiatric Hospital.
            감독님 누구신가요 영상미 미쳤던데  | The director of the series.
            강태는 언제부터 형을 챙겼나요      | looked after his autistic older brother
            sns에서 화제였나요              | Social media
            서예지 이걸로 뭔상받음          | Asia Artist Awards 2020
            상태 씨 취미가 아니고 꿈이 머예요 | dreams of a life as an artist
            화제성 순위 1위였음?             | Social media
            """)
    void what_stands_around_a_word_changes_nothing(String question, String answer) {
        assertThat(first(chat, question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            이거 24부작이라면서요         | No. Episodes: 16
            이거 12부작 아냐?            | No. Episodes: 16
            2018년에 방영했죠            | No. First shown: from 20 June 2020
            감독이 박신우였나            | Yes. Directed by: Park Shin-woo
            5월에 시작하지 않았나?        | No. First shown: from 20 June 2020
            강태가 의사인거 아니야?       | No. An orphan who works as a carer
            상태가 형인 거 아니었어?      | Yes. Gang-tae's older brother
            상태가 동생 맞지?            | No. Gang-tae's older brother
            강태가 형이야?               | No. Gang-tae's older brother
            주리 강태 여자친구임?         | No. She works with Gang-tae
            20부작 아니었어?             | No. Episodes: 16
            20부작으로 알고 있는데 맞나요? | No. Episodes: 16
            서예지가 간호사로 나오는 드라마지? | Ko Moon-young
            """)
    void the_end_of_a_verb_asks_for_a_yes_or_a_no(String question, String answer) {
        assertThat(first(chat, question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            고문영 배우분 너무 예쁘시던데 성함이 어떻게 되시나요 ㅠㅠ | Played by: Seo Ye-ji
            연출은 어느 분이 맡으셨는지요                          | Directed by: Park Shin-woo
            감독님 존함이 뭐였죠 박.. 뭐였는데                     | the series
            원장쌤 배우 그 산울림 아저씨잖아 이름이 갑자기 생각이 안나네... | Played by: Kim Chang-wan
            문영이 책 내주는 출판사 대표 이름 뭐였지 상..뭐였는데   | The head of the company
            문상태 무슨 장애 있어                                 | who is autistic
            주말에 몰아볼건데 몇편이나 돼?                         | Episodes: 16
            궁금해서 그러는데 몇부작이에요?                        | Episodes: 16
            형아 역할 하는 배우 연기 소름 누군지 궁금              | Played by: Oh Jung-se
            이상인대표 누가했더라                                 | Played by: Kim Joo-hun
            이상인이랑 고문영 둘이 무슨 관계길래 맨날 붙어있어      | Lee Sang-in
            """)
    void what_fans_tell_around_a_question_is_left_out(String question, String answer) {
        assertThat(first(chat, question)).contains(answer).doesNotContain("I found no answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            박서준이 문강태였지 아마?               | No. Played by: Kim Soo-hyun
            이병헌이 원장으로 나오지 않아?          | No. Played by: Kim Chang-wan
            고문영 역 한소희 아니야? 닮았던데       | No. Played by: Seo Ye-ji
            아이유가 고문영이지?                    | No. Played by: Seo Ye-ji
            이거 20부작이라 넘 길던데 다 봐야함?     | No. Episodes: 16
            고문영 박규영이 한거 아니었어?           | No. Played by: Seo Ye-ji
            남주가 김수현이잖아                      | Yes. Played by: Kim Soo-hyun
            강태 형이 조현병이잖아                   | No. Gang-tae's older brother
            강태랑 주리 사귀어?                     | No. Joo-ri and Gang-tae work together
            강태 문영 사귀나요                      | Yes. Gang-tae and Moon-young fall in love.
            """)
    void claims_are_told_right_or_wrong(String claim, String answer) {
        assertThat(first(chat, claim)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            강태 직업이 뭐야       | 일하는데는 어디구          | OK Psychiatric Hospital
            고문영 배우 이름       | 극중 직업은 뭐예요?        | A famous author
            고문영 배우 이름       | 그분 이걸로 상받은거 있어요? | Asia Artist Awards 2020
            포브스 평 알려주세요    | 구체적으로 뭘 칭찬했는데요  | praise for costumes
            넷플릭스에 있음?       | 거기말고 또 볼수있는데는 없고? | Bilibili
            남주리 누구야          | 여기서 강태랑은 뭔 사이로 나옴 | works with Gang-tae
            """)
    void follow_ups_are_about_what_was_answered(String before, String question, String answer) {
        chat.ask(before);

        assertThat(first(chat, question)).containsIgnoringCase(answer);
    }

    @Test
    void what_is_written_without_spaces_is_no_command_that_there_is_not() {
        assertThat(PlainText.of(chat.reading(Locale.KOREAN).ask("아무말대잔치")))
                .startsWith("“아무말대잔치”를 이해하지 못했어요");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            강태가 의사임 보호사임?     | An orphan who works as a carer
            주리는 의사예요 간호사예요  | A nurse at OK Psychiatric Hospital.
            20화짜리야 16화짜리야?      | Episodes: 16
            """)
    void two_answers_with_one_verb_are_told_apart(String question, String answer) {
        assertThat(first(chat, question)).contains(answer).doesNotContain("Yes.", "No.");
    }

    @Test
    void whom_a_question_leaves_out_is_whom_the_last_answer_was_about() {
        chat.ask("고문영 직업이 뭐야");

        assertThat(first(chat, "누가 연기했어?")).contains("Played by: Seo Ye-ji");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            한편에 몇분이에요            | Length: 70 to 85 minutes an episode
            로맨스임 스릴러임?           | Kind: psychological romance drama
            열린결말인가요              | whether the ending is open
            실화바탕임?                 | Inspired by: the writer's own life
            방영기간좀                  | First shown: from 20 June 2020 · to 9 August 2020
            문영이가 강태한테 집착하는 이유는? | She believes that the two of them share a past.
            """)
    void a_question_is_the_same_however_polite_and_without_spaces(String question, String answer) {
        assertThat(first(chat, question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            킴벌리가 누구임             | Season 2 round-up
            데브디스코스 기사 언제 나왔어  | Date: 26 June 2023
            에드는 사랑에 대해 뭐래      | messy, fierce, and unconditional
            포브스는 의상에 대해 뭐랬어   | praise for costumes, graphics and camera work
            누가 에너지가 좋다고 했어     | really great
            어느 기사에서 상태가 문영이를 사랑한다고 해 | Season 2 round-up says so.
            """)
    void sources_are_known_by_their_korean_names_and_asked_for_what_they_say(String question, String answer) {
        assertThat(first(chat, question)).contains(answer);
    }

    @Test
    void after_a_page_on_the_show_the_next_question_is_about_the_show() {
        chat.ask("몇 부작이야");

        assertThat(first(chat, "작가는?")).contains("She wrote the series.");
        chat.ask("몇 부작이야");
        assertThat(first(chat, "막방은?")).contains("to 9 August 2020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            남주리 누구야   | 강태랑 무슨사이?    | Joo-ri and Gang-tae work together, and have been friends since childhood.
            이상인 누구임   | 문영이랑 무슨 사이야 | Lee Sang-in's company publishes Moon-young's books.
            고문영 누구     | 강태 좋아해?        | Yes. Gang-tae and Moon-young fall in love.
            """)
    void whoever_was_spoken_of_is_one_of_two(String before, String question, String answer) {
        chat.ask(before);

        assertThat(first(chat, question)).contains(answer);
    }

    @Test
    void what_a_character_said_is_what_the_actor_said() {
        chat.ask("남주리 누가 연기했어");

        assertThat(first(chat, "그 사람이 김수현에 대해 뭐랬어?")).contains("really great");
    }

    @ParameterizedTest
    @ValueSource(strings = {"조용 작가는 시즌2에 대해 뭐라고 했어", "고문영이 쓴 동화책 제목 알려줘", "에미상 무슨 부문 후보였어",
        "서예지 수상소감 뭐랬어", "강태 엄마 이름",
        "오지왕 아들 있어?", "의상 예쁘던데 누가 만들었어", "imdb 평점 몇점이야", "en que categoria fue nominada al emmy",
        "que titulo tiene el primer capitulo", "como se llama la mamá de gang tae"})
    void what_the_sources_do_not_say_is_refused(String question) {
        assertThat(first(chat, question)).contains("I found no answer to that in the sources.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"이상인이랑 주리 사귀나요", "강태 아역은 누가 했나요", "특별출연 누구", "문영이 엄마 살아있어?",
        "친구가 추천해줘서 봤는데 오징어게임 몇부작이야"})
    void what_is_told_of_others_is_no_answer(String question) {
        assertThat(ShownAnswer.to(question, chat).isRefusal()).isTrue();
    }

    private static String first(TestChat chat, String question) {
        return ShownAnswer.to(question, chat).first();
    }
}
