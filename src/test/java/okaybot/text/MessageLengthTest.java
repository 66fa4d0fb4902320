package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks that messages fit where they are shown, in every language. What is too long would be cut off, or refused.
class MessageLengthTest {
    /// Discord, application commands: descriptions of commands and options. Telegram takes 256.
    private static final int DESCRIPTION = 100;
    /// Telegram's buttons here, see KeyboardButtons. Discord takes 80.
    private static final int BUTTON = 60;
    /// Discord, message commands and components of forms.
    private static final Map<String, Integer> OTHERS = Map.of("Interaction.whoIsThis", 32, "DiscordCover.menuName", 32,
            "DiscordCover.labelQuestion", 45, "DiscordCover.labelHelp", 100, "DiscordCover.labelExample", 100,
            "Report.form", 45, "Report.whatIsWrong", 45, "Report.help", 100);
    private static final List<BundleFile> FILES = BundleFile.all();
    private static final Pattern BUTTON_METHOD = Pattern
            .compile("/// A button[^\\n]*\\n(?:\\s*///[^\\n]*\\n)*\\s*String (\\w+)\\(");

    @Test
    void descriptionsOfCommandsFit() {
        assertThat(entries().filter(entry -> entry.path().toString().contains("/CommandDescriptions"))
                .flatMap(entry -> tooLong(entry, entry.text(), DESCRIPTION))).isEmpty();
    }

    @Test
    void formsAndMenusFit() {
        assertThat(FILES.stream().flatMap(file -> file.entries().stream()
                .flatMap(entry -> tooLong(entry, entry.text(),
                        OTHERS.getOrDefault(file.bundle() + "." + entry.key(), Integer.MAX_VALUE)))))
                .isEmpty();
    }

    /// Those whose comment begins with `A button`.
    @Test
    void labelsOfButtonsFit() {
        var checked = MessageBundlesTest.interfaces()
                .flatMap(type -> buttons(type).flatMap(
                        method -> FILES.stream().filter(file -> type.getSimpleName().equals(file.bundle() + "Messages"))
                                .flatMap(file -> file.entry(method.getName()).stream()
                                        .map(entry -> Map.entry(entry, label(type, method, file))))))
                .toList();
        assertThat(checked).hasSizeGreaterThan(80);
        assertThat(checked.stream().flatMap(each -> tooLong(each.getKey(), each.getValue(), BUTTON))).isEmpty();
    }

    private static Stream<Method> buttons(Class<?> type) {
        var names = BUTTON_METHOD.matcher(source(type)).results().map(found -> found.group(1)).toList();
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> names.contains(method.getName()));
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(Class<?> type, Method method, BundleFile file) {
        try {
            method.setAccessible(true);
            return method.invoke(MessageBundle.of(type, file.locale()),
                    Arrays.stream(method.getParameterTypes()).map(SampleArguments::of).toArray()).toString();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.getName(), e);
        }
    }

    private static Stream<BundleFile.Entry> entries() {
        return FILES.stream().flatMap(file -> file.entries().stream());
    }

    private static Stream<String> tooLong(BundleFile.Entry entry, String text, int limit) {
        return text.length() <= limit
                ? Stream.empty()
                : Stream.of(entry.fault("has " + text.length() + " characters, but there is room for " + limit));
    }
}
