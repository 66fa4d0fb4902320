package okaybot.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.place.Place;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoCommandTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    /// The line for a message that somebody has pointed at.
    private String lineFor(String message) {
        var request = new Request(CommandLine.of("who"), new Viewer("test:fan", false), Place.privateChat("test"),
                PlatformContext.NONE, true, Optional.empty(), Locale.ENGLISH);
        return chat.service().lineOfNames(request, message).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Gang-tae hugging the nurse was so sweet!!         ~ who moon-gang-tae nam-joo-ri
            I love how kang tae cares about sang-tae          ~ who moon-gang-tae moon-sang-tae
            **Moon Gang-tea** & Ko Monyoung 😍                 ~ who moon-gang-tae ko-moon-young
            Mun Kangtae, munyoung                             ~ who moon-gang-tae ko-moon-young
            Gang-tae's brother                                ~ who moon-sang-tae moon-gang-tae
            Seo Yea Ji is stunning, soohyun too               ~ who seo-ye-ji kim-soo-hyun
            강태가 주리한테 뭐라고 했지                          ~ who moon-gang-tae nam-joo-ri
            우리문강태 최고ㅠㅠ 간호사도                         ~ who moon-gang-tae nam-joo-ri
            강태 엄마                                          ~ who brothers-mother moon-gang-tae
            고문녕                                             ~ who ko-moon-young
            It's okay to NOT be okay is great                 ~ who show
            사이코지만 괜찮아 보는 중                            ~ who show
            Forbes and Devdiscourse                           ~ who forbes devdiscourse-2023
            Gang-tae Moon-young,Sang-tae-ssi                  ~ who moon-gang-tae ko-moon-young moon-sang-tae
            the leads                                         ~ who moon-gang-tae ko-moon-young
            nurse?                                            ~ who nam-joo-ri
            Does Gang-tae know?                               ~ who moon-gang-tae
            <@1234> ||Ji-wang|| `Lee Sang-in` https://x.y/joo-ri ~ who oh-ji-wang lee-sang-in nam-joo-ri
            she sang in the park under the moon with new times ~ who -
            my career as an author, and my boss wrote forces  ~ who -
            what a love story, my mom is an artist            ~ who -
            건강상태가 안 좋다                                   ~ who -
            the                                               ~ who -
            """)
    void a_message_names_people_as_fans_write(String message, String line) {
        assertThat(lineFor(message)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            /who the nurse                        ~ cast nam-joo-ri
            /who nurse                            ~ cast nam-joo-ri
            /who mun kangtae                      ~ cast moon-gang-tae
            /who 문강태                            ~ cast moon-gang-tae
            /who Gang-tae hugged the nurse        ~ who moon-gang-tae nam-joo-ri
            /who I love how Kang-tae hugs Joo-ri  ~ who moon-gang-tae nam-joo-ri
            /who plays kang-tae                   ~ ask moon-gang-tae PLAYED
            /who is the nurse                     ~ ask nam-joo-ri ABOUT
            /who wrote it                         ~ cast jo-yong
            /who dies                             ~ plot ending
            /who killed gang-tae's mother         ~ ask brothers-mother KILLED
            who plays kang-tae                    ~ ask moon-gang-tae PLAYED
            """)
    void typed_with_the_command_it_is_a_name_a_text_or_a_question(String typed, String line) {
        var answer = chat.ask(chat.service().plainText(typed).text());
        assertThat(answer.line().text()).startsWith(line.replaceFirst(" [A-Z]+$", ""));
        assertThat(answer.isError()).isFalse();
    }

    @Test
    void one_name_is_answered_by_its_page_and_several_by_a_choice() {
        assertThat(chat.ask("who nam-joo-ri")).isEqualTo(chat.ask("cast nam-joo-ri"));
        assertThat(chat.ask("who show").line()).isEqualTo(CommandLine.of("show"));
        assertThat(chat.ask("who nam-joo-ri show").choices()).containsExactly(
                new Choice("Nam Joo-ri", CommandLine.parse("cast nam-joo-ri")),
                new Choice("It's Okay to Not Be Okay", CommandLine.of("show")));
    }

    @Test
    void a_kind_sentence_says_that_nobody_is_named() {
        assertThat(chat.say("who -")).isEqualTo("""
                I don't see a name I know
                I know the characters, cast and makers of It's Okay to Not Be Okay, but I can't find any of them there. Try a name?
                -> The whole cast: cast
                """);
        assertThat(chat.say("/who qwertz")).isEqualTo(chat.say("who -"));
        assertThat(chat.say("/who")).contains("/who the nurse");
    }

    @Test
    void what_is_switched_off_is_not_shown_by_another_command() {
        var silent = TestChat.withSeeds().in(TestChat.CHANNEL);
        silent.as("boss", true).ask("/settings commands deny cast");
        assertThat(silent.say("who nam-joo-ri")).contains("/cast").doesNotContain("nurse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moonyoumg ", "강태", "||**<@99>** the nurse's|| ", "\u0000\u202E\u200D", "a-b-"})
    void a_message_of_any_kind_and_length_takes_little_time(String part) {
        var threads = ManagementFactory.getThreadMXBean();
        var message = part.repeat(100_000 / part.length());
        var before = threads.getCurrentThreadCpuTime();
        assertThat(lineFor(message)).hasSizeLessThan(120);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
}
