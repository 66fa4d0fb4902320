package okaybot.command.settings.panel;

import java.util.List;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the controls of settings say.
public interface PanelMessages {
    static PanelMessages in(Locale locale) {
        return MessageBundle.of(PanelMessages.class, locale);
    }

    // Sections.

    String answerSection();

    String spoilersSection();

    String commandsSection();

    String repliesSection();

    String feedbackSection();

    String supportSection();

    String answerSectionHelp();

    String spoilersSectionHelp();

    String commandsSectionHelp();

    String repliesSectionHelp();

    String feedbackSectionHelp();

    String supportSectionHelp();

    /// The title of a section's page, or of a control's.
    ///
    /// @param topic such as `Spoilers`
    String pageTitle(String topic, String place);

    // Controls, each with a sentence that explains it.

    String answer();

    String answerHelp();

    String ceiling();

    String ceilingHelp(int lastEpisode);

    String handling();

    String handlingHelp();

    String commandHelp();

    String commandsPart(String first, String last);

    String reply();

    String replyHelp();

    String cooldown();

    String cooldownHelp(int max);

    String reports();

    String reportsHelp();

    String cover();

    String coverHelp();

    String questions();

    String questionsHelp();

    /// Also the name of the section.
    String language();

    String languageHelp();

    String support();

    String supportHelp(int maxLength);

    String level();

    String levelHelp();

    String channel();

    String channelHelp();

    // Values.

    String onlyHere();

    String everywhere();

    /// An option.
    String nowhereHere();

    String allOn();

    /// Which commands are not answered.
    ///
    /// @param commands such as `/quote`
    String commandsOff(List<String> commands);

    String manyOff(int count);

    /// A command and whether it is answered.
    String commandOn(String command);

    /// A command and whether it is answered.
    String commandOff(String command);

    // Where values come from.

    String setHere();

    String partlySetHere();

    /// Where a value is set.
    ///
    /// @param level such as `category`
    String from(String level);

    String byDefault();

    /// Takes back what is set for a place, so that what is set around it applies.
    ///
    /// @param level such as `category`
    String asIn(String level);

    /// Takes back what is set for a place, where nothing is set around it.
    String asByDefault();

    /// The name of a setting, and what it would be.
    String resetChoice(String setting, String asIn);

    // Choices.

    String cooldownOff();

    String supportOff();

    String reportsHere(String place);

    String reportsNowhere();

    String back();

    String undo();
}
