package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Checks that what fans and admins read is in the bundles of messages and not in the code. Log lines, exceptions and
/// annotations are for hosts and developers.
class NaturalLanguageTest {
    private static final Path SOURCES = Path.of("src/main/java/okaybot");
    /// The packages whose words are for people who host the bot or write its content, and stay English; and the package of the
    /// bundles.
    private static final List<String> FOR_HOSTS = List.of("article/", "cli/", "config/", "files/", "http/", "log/",
            "lore/",
            "ops/", "problem/", "reload/", "resilience/", "schedule/database/", "schedule/jdbc/", "settings/", "text/",
            "yaml/",
            "platform/discord/connection/",
            "platform/discord/rest/", "platform/telegram/api/", "platform/telegram/inbox/",
            "platform/telegram/updates/",
            // What `okaybot doctor` says.
            "platform/ClockSkewCheck", "platform/discord/DiscordDoctor", "platform/telegram/TelegramDoctor",
            // The configuration.
            "platform/Platform.java", "platform/discord/DiscordConfig", "platform/telegram/TelegramConfig",
            // Names of incidents, in the log and the health check.
            "platform/discord/guild/GuildTracker", "platform/discord/registration/CommandRegistrar",
            "platform/telegram/BotRegistration", "platform/telegram/TelegramAdapter",
            "platform/telegram/TelegramConnection", "platform/telegram/TelegramStartup",
            "platform/telegram/chat/GroupTracker");
    /// What people type, the same in every language, markup, and names of algorithms.
    private static final List<String> GRAMMAR = List.of("command/settings/grammar/SettingGrammar.java",
            "picture/draw/Typeface.java", "platform/console/render/PictureProtocol.java",
            "command/schedule/ScheduleCompletions.java",
            "command/schedule/grammar/Zones.java",
            "search/question/StatementCollector.java", "platform/telegram/message/HtmlWriter.java",
            "platform/telegram/message/Renderer.java", "unanswered/KeyedHash.java");
    /// A capital with a small letter after it, or two words; but no regular expression, and no line to type.
    private static final Pattern WORDS = Pattern.compile(
            "(?!/)[^\\\\]*(\\b[A-Z][a-z]|\\p{L}{2,}[,;:.]? \\p{L}{2,})[^\\\\]*",
            Pattern.DOTALL);

    private static final Pattern LOG = Pattern.compile("LOG\\..*|lostReplies\\.record");

    @Test
    void noWordsForReadersAreInTheCode() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null); var files = Files.walk(SOURCES)) {
            var sources = files.filter(file -> file.toString().endsWith(".java") && isForReaders(file)).toList();
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null,
                    manager.getJavaFileObjectsFromPaths(sources));
            var found = StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> words(unit).stream()).toList();
            assertThat(found).isEmpty();
        }
    }

    private static boolean isForReaders(Path file) {
        var name = SOURCES.relativize(file).toString();
        return name.contains("/")
                && FOR_HOSTS.stream().noneMatch(name::startsWith)
                && !GRAMMAR.contains(name);
    }

    private static List<String> words(CompilationUnitTree unit) {
        var scanner = new WordScanner(unit.getSourceFile().getName());
        scanner.scan(unit, null);
        return scanner.found;
    }

    private static final class WordScanner extends TreeScanner<Void, Void> {
        private final String file;
        private final List<String> found = new ArrayList<>();

        WordScanner(String file) {
            this.file = file;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void unused) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Void unused) {
            var type = creation.getIdentifier().toString();
            // A DeliveryException tells the admins of a place.
            return type.endsWith("Exception") && !type.equals("DeliveryException")
                    ? null
                    : super.visitNewClass(creation, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            return LOG.matcher(call.getMethodSelect().toString()).matches()
                    ? null
                    : super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String text && WORDS.matcher(text).matches()) {
                found.add(file + ": " + text);
            }
            return null;
        }
    }
}
