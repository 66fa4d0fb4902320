package okaybot.platform.telegram.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import okaybot.command.api.Command;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/// The list of commands in one language. English stands in the commands themselves, and wherever a translation has nothing.
///
/// @param code two letters (Bot API, setMyCommands); nothing for readers of every other language
/// @param words what commands are for, in this language
record CommandMenuLanguage(Optional<String> code, Optional<ResourceBundle> words) {
    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /// English, and each language that has a file beside the commands' words.
    static List<CommandMenuLanguage> all(String bundle) {
        return Stream.concat(Stream.of(new CommandMenuLanguage(Optional.empty(), Optional.empty())),
                Arrays.stream(Locale.getISOLanguages()).flatMap(code -> find(bundle, code).stream())).toList();
    }

    private static Optional<CommandMenuLanguage> find(String bundle, String code) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, Locale.of(code), EXACTLY))
                    .filter(words -> words.getLocale().getLanguage().equals(code))
                    .map(words -> new CommandMenuLanguage(Optional.of(code), Optional.of(words)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    BotCommand describe(Command command) {
        var key = command.name() + ".description";
        return new BotCommand(command.name(), words.filter(translated -> translated.containsKey(key))
                .map(translated -> translated.getString(key)).orElseGet(command.spec()::description));
    }
}
