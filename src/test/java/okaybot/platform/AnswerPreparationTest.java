package okaybot.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import okaybot.answer.Answer;
import okaybot.answer.service.AnswerService;
import okaybot.testing.TestChat;
import okaybot.text.Languages;
import org.junit.jupiter.api.Test;

class AnswerPreparationTest {
    private final AnswerService service = TestChat.withSeeds().service();

    @Test
    void renders_look_ups_in_each_language_without_an_error() {
        var rendered = new ArrayList<Answer>();
        new AnswerPreparation(service, rendered::add).run();
        assertThat(rendered).extracting(Answer::locale).containsAll(Languages.all());
        assertThat(rendered).filteredOn(answer -> answer.line().name().equals("cast")).hasSize(Languages.all().size());
        assertThat(rendered).noneMatch(Answer::isError);
    }

    @Test
    void goes_on_after_a_bug() {
        assertThatNoException().isThrownBy(() -> new AnswerPreparation(service, _ -> {
            throw new IllegalStateException("a bug");
        }).run());
    }
}
