package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractiveConsoleTest {
    private static final String PROMPT = "okaybot> ";
    private static final String ENTER = "\r";
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String ESCAPE = "\u001b";

    @Test
    void the_console_greets_then_prompts_and_answers_until_ctrl_d() throws Exception {
        try (var terminal = new FakeTerminal(Map.of())) {
            terminal.awaitOutput("Hello").awaitOutput("[4]").awaitOutput("/quit leaves.").awaitOutput(PROMPT)
                    .type("/themes the sea" + ENTER).awaitOutput("It takes and it gives.").awaitOutput(PROMPT)
                    .type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void a_choice_of_the_greeting_can_be_picked() throws Exception {
        try (var terminal = new FakeTerminal(Map.of())) {
            terminal.awaitOutput(PROMPT).type("1" + ENTER).awaitOutput("A keeper finds a letter").awaitOutput(PROMPT)
                    .type("/quit" + ENTER);
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void tab_completes_a_command_then_a_name_in_any_spelling() throws Exception {
        try (var terminal = new FakeTerminal(Map.of("NO_COLOR", "1"))) {
            terminal.awaitOutput(PROMPT).type("/CA" + TAB).awaitOutput("cast ").type("등대" + TAB).awaitOutput("keeper ")
                    .type(ENTER).awaitOutput("Seo Deung-dae · 서등대").awaitOutput(PROMPT).type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void tab_lists_names_with_a_description() throws Exception {
        try (var terminal = new FakeTerminal(Map.of())) {
            terminal.awaitOutput(PROMPT).type("/cast seo" + TAB).awaitOutput("Seo Deung-dae").awaitOutput("서등대")
                    .awaitOutput("Seo Pado").awaitOutput("서파도")
                    .type(CTRL_C).awaitOutput(PROMPT).type("/s" + TAB).awaitOutput("how old is that news?")
                    .awaitOutput("Where all this comes from")
                    .type(CTRL_C).awaitOutput(PROMPT).type("/episode fin" + TAB).awaitOutput("finished").type(CTRL_C)
                    .awaitOutput(PROMPT)
                    .type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void ctrl_c_discards_the_line_and_arrow_up_recalls_the_previous_one() throws Exception {
        try (var terminal = new FakeTerminal(Map.of())) {
            terminal.awaitOutput(PROMPT).type("/episode 7" + ENTER).awaitOutput("up to episode 7").awaitOutput(PROMPT)
                    .type("/quit").awaitOutput("/quit").type(CTRL_C).awaitOutput(PROMPT)
                    .type(UP).awaitOutput("/episode 7").type(ENTER).awaitOutput("up to episode 7").awaitOutput(PROMPT)
                    .type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void answers_fit_a_resized_window() throws Exception {
        try (var terminal = new FakeTerminal(Map.of("NO_COLOR", "1"))) {
            terminal.awaitOutput(PROMPT).resize(40).type("/cast keeper" + ENTER)
                    .awaitOutput("Played by: Ha Neul · 하늘\r\n\r\nSeo Deung-dae knows every rock of the\r\n")
                    .awaitOutput(PROMPT)
                    .type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void colours_are_off_with_no_color_or_on_a_dumb_terminal() throws Exception {
        assertThat(printedTitle(Map.of("NO_COLOR", ""))).contains(ESCAPE + "[35;1mThe sea");
        assertThat(printedTitle(Map.of("NO_COLOR", "1"))).doesNotContain("mThe sea");
        assertThat(printedTitle(Map.of("TERM", "dumb"))).doesNotContain("mThe sea");
    }

    private static String printedTitle(Map<String, String> environment) throws Exception {
        try (var terminal = new FakeTerminal(environment)) {
            terminal.awaitOutput(PROMPT).type("/themes the-sea" + ENTER).awaitOutput("The sea").awaitOutput(PROMPT)
                    .type(CTRL_D);
            assertThat(terminal.status()).isZero();
            return terminal.output();
        }
    }

    @Test
    void a_terminal_that_shows_pictures_gets_them_and_others_only_words() throws Exception {
        try (var terminal = new FakeTerminal(Map.of())) {
            terminal.awaitOutput(PROMPT).type("/relations" + ENTER).awaitOutput(ESCAPE + "[c")
                    .type(ESCAPE + "_Gi=31;OK" + ESCAPE + "\\" + ESCAPE + "[?62;c")
                    .awaitOutput(ESCAPE + "_Ga=T,f=100").awaitOutput("Relationships").awaitOutput(PROMPT).type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
        try (var terminal = new FakeTerminal(Map.of())) {
            terminal.awaitOutput(PROMPT).type("/relations" + ENTER).awaitOutput(ESCAPE + "[c")
                    .type(ESCAPE + "[?62;c").awaitOutput("Relationships").awaitOutput(PROMPT).type(CTRL_D);
            assertThat(terminal.status()).isZero();
        }
    }
}
