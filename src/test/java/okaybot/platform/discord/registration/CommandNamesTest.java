package okaybot.platform.discord.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.testing.TestChat;
import okaybot.text.CommandDescriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The names of commands, options, subcommands and choices in all languages, as Discord gets them.
class CommandNamesTest {
    /// Discord, Application Command Naming.
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int MAX_CHOICE = 100;
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(CommandDescriptions.NAMES_BUNDLE,
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private final List<DataObject> commands = CommandList
            .of(TestChat.withSeeds().service(), new MessageCommands(List.of())).commands();

    @ParameterizedTest
    @ValueSource(strings = {"ko", "es-ES", "es-419", "pt-BR", "id"})
    void every_name_is_translated_as_discord_accepts_it(String locale) {
        assertNames(commands, locale);
    }

    private static void assertNames(List<DataObject> siblings, String locale) {
        var names = new ArrayList<String>();
        for (var sibling : siblings) {
            var english = sibling.getString("name");
            var name = sibling.optObject("name_localizations").map(all -> all.getString(locale, "")).orElse("");
            assertThat(name).as("%s of %s", locale, english).matches(NAME).isEqualTo(name.toLowerCase(Locale.ROOT));
            names.add(name);
            assertThat(sibling.getObject("description_localizations").hasKey(locale)).as(english).isTrue();
            assertNames(children(sibling, "options"), locale);
            children(sibling, "choices").forEach(choice -> assertThat(
                    choice.getObject("name_localizations").getString(locale)).isNotBlank()
                    .hasSizeLessThanOrEqualTo(MAX_CHOICE));
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    private static List<DataObject> children(DataObject parent, String key) {
        return parent.optArray(key).stream().flatMap(array -> array.stream(DataArray::getObject)).toList();
    }

    @Test
    void the_english_bundle_has_exactly_the_names_in_the_code() {
        var used = new HashSet<String>();
        commands.forEach(command -> collect(command, command.getString("name"), command.getString("name"), used));
        assertThat(new TreeSet<>(ENGLISH.keySet())).containsExactlyElementsOf(new TreeSet<>(used));
        assertThat(ENGLISH.keySet()).allSatisfy(key -> assertThat(key.split("\\."))
                .endsWith(ENGLISH.getString(key), "name"));
    }

    /// @param shared the key without the subcommand
    private static void collect(DataObject part, String key, String shared, Set<String> used) {
        Stream.of(key, shared, shared.replaceFirst("^.*\\.(?=options\\.private$)", "")).map(name -> name + ".name")
                .filter(ENGLISH::containsKey).findFirst().ifPresentOrElse(used::add, () -> used.add(key + ".name"));
        for (var option : children(part, "options")) {
            var isSubcommand = option.getInt("type") == 1;
            var name = (isSubcommand ? "." : ".options.") + option.getString("name");
            collect(option, key + name, isSubcommand ? shared : shared + name, used);
        }
        for (var choice : children(part, "choices")) {
            var name = ".choices." + choice.getString("name");
            collect(choice, key + name, shared + name, used);
        }
    }
}
