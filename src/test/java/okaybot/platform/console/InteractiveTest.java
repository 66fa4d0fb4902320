package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractiveTest {
    private static final String PROMPT = "okaybot> ";
    private static final String ENTER = "\r";
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String ESCAPE = "\u001b";

    @Test
    void greets_prompts_answers_and_ends() throws Exception {
        try (var typist = new Typist(Map.of())) {
            typist.sees("Hello").sees("[4]").sees("/quit leaves.").sees(PROMPT)
                    .types("/themes the sea" + ENTER).sees("It takes and it gives.").sees(PROMPT)
                    .types(CTRL_D);
            assertThat(typist.status()).isZero();
        }
    }

    @Test
    void a_choice_of_the_greeting_can_be_picked() throws Exception {
        try (var typist = new Typist(Map.of())) {
            typist.sees(PROMPT).types("1" + ENTER).sees("A keeper finds a letter").sees(PROMPT).types("/quit" + ENTER);
            assertThat(typist.status()).isZero();
        }
    }

    @Test
    void tab_completes_a_command_then_a_name_in_any_spelling() throws Exception {
        try (var typist = new Typist(Map.of("NO_COLOR", "1"))) {
            typist.sees(PROMPT).types("/CA" + TAB).sees("cast ").types("등대" + TAB).sees("keeper ")
                    .types(ENTER).sees("Seo Deung-dae · 서등대").sees(PROMPT).types(CTRL_D);
            assertThat(typist.status()).isZero();
        }
    }

    @Test
    void tab_shows_names_with_what_they_are() throws Exception {
        try (var typist = new Typist(Map.of())) {
            typist.sees(PROMPT).types("/cast seo" + TAB).sees("Seo Deung-dae").sees("서등대").sees("Seo Pado").sees("서파도")
                    .types(CTRL_C).sees(PROMPT).types("/s" + TAB).sees("how old is that news?")
                    .sees("Where all this comes from")
                    .types(CTRL_C).sees(PROMPT).types("/episode fin" + TAB).sees("finished").types(CTRL_C).sees(PROMPT)
                    .types(CTRL_D);
            assertThat(typist.status()).isZero();
        }
    }

    @Test
    void ctrl_c_gives_up_the_line_and_the_history_has_the_one_before() throws Exception {
        try (var typist = new Typist(Map.of())) {
            typist.sees(PROMPT).types("/episode 7" + ENTER).sees("up to episode 7").sees(PROMPT)
                    .types("/quit").sees("/quit").types(CTRL_C).sees(PROMPT)
                    .types(UP).sees("/episode 7").types(ENTER).sees("up to episode 7").sees(PROMPT)
                    .types(CTRL_D);
            assertThat(typist.status()).isZero();
        }
    }

    @Test
    void a_resized_window_is_respected() throws Exception {
        try (var typist = new Typist(Map.of("NO_COLOR", "1"))) {
            typist.sees(PROMPT).resizes(40).types("/cast keeper" + ENTER).sees("Played by\r\n  Ha Neul · 하늘 ¹,²")
                    .sees(PROMPT)
                    .types(CTRL_D);
            assertThat(typist.status()).isZero();
        }
    }

    @Test
    void colour_is_left_out_on_request() throws Exception {
        assertThat(titleAsShown(Map.of("NO_COLOR", ""))).contains(ESCAPE + "[35;1mThe sea");
        assertThat(titleAsShown(Map.of("NO_COLOR", "1"))).doesNotContain("mThe sea");
        assertThat(titleAsShown(Map.of("TERM", "dumb"))).doesNotContain("mThe sea");
    }

    private static String titleAsShown(Map<String, String> environment) throws Exception {
        try (var typist = new Typist(environment)) {
            typist.sees(PROMPT).types("/themes the-sea" + ENTER).sees("The sea").sees(PROMPT).types(CTRL_D);
            assertThat(typist.status()).isZero();
            return typist.screen();
        }
    }
}
