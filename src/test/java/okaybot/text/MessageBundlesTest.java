package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.testing.BotClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks that the interfaces of messages and their bundles fit, and that nothing in them is superfluous.
class MessageBundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/okaybot/messages");
    /// Their keys are made of the names of commands, see [CommandDescriptions].
    private static final Set<String> OF_COMMANDS = Set.of("CommandDescriptionsMessages", "CommandNamesMessages");

    static Stream<Class<?>> interfaces() {
        return BotClasses.ALL.stream().filter(type -> type.isInterface() && type.getSimpleName().endsWith("Messages"))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void eachMethodHasAMessageAndEachMessageAMethod(Class<?> type) {
        assertThat(MessageBundle.bundle(type, Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(messages(type).map(Method::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void eachMessageUsesTheArgumentsOfItsMethod(Class<?> type) {
        assertThat(messages(type)).allSatisfy(method -> {
            assertThat(method.getReturnType()).isEqualTo(String.class);
            var pattern = MessageBundle.bundle(type, Locale.ENGLISH).getString(method.getName());
            assertThat(MessageBundle.messageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex())
                    .as(method.getName()).hasSize(method.getParameterCount());
        });
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void eachMessageCanBeFilledInInEveryLanguage(Class<?> type) {
        for (var language : BundleFile.languages()) {
            var messages = MessageBundle.of(type, language);
            assertThat(messages(type)).as("%s", language).allSatisfy(method -> {
                method.setAccessible(true);
                var arguments = Arrays.stream(method.getParameterTypes()).map(SampleArguments::of).toArray();
                assertThat(method.invoke(messages, arguments).toString()).as(method.getName())
                        .isNotBlank().doesNotContain("[[", "{", "}");
            });
        }
    }

    /// Inside of braces [java.text.ChoiceFormat] reads the text once more, and an apostrophe would quote the rest.
    @ParameterizedTest
    @MethodSource("interfaces")
    void noApostropheStandsInBraces(Class<?> type) {
        var bundle = MessageBundle.bundle(type, Locale.ENGLISH);
        assertThat(bundle.keySet()).allSatisfy(key -> assertThat(bundle.getString(key)).doesNotMatch(".*\\{[^}]*'.*"));
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void eachMessageIsUsed(Class<?> type) {
        var used = BotClasses.ALL.get(type).getMethods().stream()
                .filter(method -> !method.getAccessesToSelf().isEmpty())
                .map(method -> method.getName()).toList();
        assertThat(messages(type).map(Method::getName)).allMatch(used::contains);
    }

    /// Otherwise words of it that are in the code would not be found.
    @ParameterizedTest
    @MethodSource("interfaces")
    void eachBundleHasAPseudoLocale(Class<?> type) {
        var pseudoLocale = Locale.forLanguageTag("en-XA");
        assertThat(MessageBundle.bundle(type, pseudoLocale).getLocale()).isEqualTo(pseudoLocale);
    }

    @Test
    void eachBundleHasAnInterface() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("(_.*)?\\.properties", "Messages"))
                    .filter(name -> !OF_COMMANDS.contains(name)))
                    .allMatch(interfaces().map(Class::getSimpleName).toList()::contains);
        }
    }

    private static Stream<Method> messages(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()));
    }
}
