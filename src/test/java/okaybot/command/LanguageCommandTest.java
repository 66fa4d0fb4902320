package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Control;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.text.Languages;
import org.junit.jupiter.api.Test;

class LanguageCommandTest {
    private static final Locale PSEUDO_LOCALE = Locale.forLanguageTag("en-XA");
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void offers_each_language_by_its_own_name_and_that_of_the_app() {
        var answer = chat.ask("/language");
        assertThat(answer.title()).isEqualTo("Your language");
        assertThat(chat.say("/language")).contains("I answer you as your app says: English.");
        var labels = options(answer).stream().map(Control.Option::label).toList();
        assertThat(labels).startsWith("As my app says", "English").hasSize(1 + Languages.all().size());
        assertThat(options(answer).getFirst().isSelected()).isTrue();
    }

    @Test
    void switches_in_the_middle_of_a_conversation() {
        assertThat(chat.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        var switched = chat.ask("/language en-XA");
        assertThat(switched.locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(switched.title()).isEqualTo("[Your] [language]");
        assertThat(chat.ask("/cast").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(chat.ask("/nonsense").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(chat.complete("/help ca")).isNotEmpty();
        var back = chat.ask("/language app");
        assertThat(back.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(back.title()).isEqualTo("Your language");
        assertThat(chat.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(chat.store().viewer(chat.viewer().id()).language()).isEmpty();
    }

    @Test
    void a_choice_counts_for_good_whatever_the_app_says() {
        chat.reading(PSEUDO_LOCALE).ask("/language English");
        assertThat(chat.reading(PSEUDO_LOCALE).ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(chat.reading(PSEUDO_LOCALE).ask("/language app").locale()).isEqualTo(PSEUDO_LOCALE);
    }

    @Test
    void what_is_chosen_is_shown_and_deleted_with_the_other_data() {
        chat.ask("/language en-XA");
        assertThat(chat.store().viewer(chat.viewer().id()).language()).contains("en-XA");
        assertThat(chat.say("/mydata")).contains("[Language]");
        chat.ask("/mydata delete");
        assertThat(chat.store().viewer(chat.viewer().id()).language()).isEmpty();
        assertThat(chat.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_language_that_is_not_spoken_changes_nothing() {
        chat.ask("/language en-XA");
        var answer = chat.ask("/language Klingon");
        assertThat(answer.title()).isEqualTo("[I] [don't] [speak] “Klingon” [yet]");
        assertThat(chat.store().viewer(chat.viewer().id()).language()).contains("en-XA");
    }

    @Test
    void a_stored_language_that_is_gone_is_english() {
        chat.store().setLanguage(chat.viewer().id(), Optional.of("tlh"));
        assertThat(chat.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(chat.say("/language")).contains("I answer you in English.");
    }

    @Test
    void nothing_is_lost_while_the_database_cannot_be_reached() {
        chat.ask("/language en-XA");
        chat.store().setUnavailable(true);
        assertThat(chat.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(chat.ask("/language app").isError()).isTrue();
        chat.store().setUnavailable(false);
        assertThat(chat.ask("/cast").locale()).isEqualTo(PSEUDO_LOCALE);
    }

    private static List<Control.Option> options(Answer answer) {
        return ((Control.Select) answer.controls().getFirst().input()).options();
    }
}
