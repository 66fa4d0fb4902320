package okaybot.platform.discord.cover;

import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import okaybot.platform.cover.CoverLabel;

/// The form in which a moderator says what a message spoils.
final class LabelForm {
    static final String FIELD = "label";
    private static final String PREFIX = "cover:";

    private LabelForm() {}

    /// A JSON object (Discord, Modal).
    static String open(String messageId, Locale locale) {
        var words = DiscordCoverMessages.in(locale);
        var input = TextInput.create(FIELD, TextInputStyle.SHORT).setRequired(false)
                .setMaxLength(CoverLabel.MAX_LENGTH).setPlaceholder(words.labelExample()).build();
        return Modal.create(PREFIX + messageId, words.menuName())
                .addComponents(Label.of(words.labelQuestion(), words.labelHelp(), input)).build().toData().toString();
    }

    /// The message that a form is about; empty for another form.
    ///
    /// @param formId its `custom_id`
    static Optional<String> messageId(String formId) {
        return Optional.of(formId).filter(id -> id.startsWith(PREFIX)).map(id -> id.substring(PREFIX.length()));
    }
}
