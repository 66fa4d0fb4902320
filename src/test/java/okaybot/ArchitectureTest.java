package okaybot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.api.Command;
import okaybot.testing.BotClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks which packages and libraries each package depends on, and that no classes depend on each other in a cycle.
class ArchitectureTest {
    /// For each package the others that it may import, all without the leading `okaybot.`. The package `okaybot` may import all.
    private static final Map<String, Set<String>> MAY_IMPORT = parse("""
            problem:
            yaml.annotation:
            yaml.parse: problem
            yaml: problem yaml.annotation yaml.parse
            log:
            files:
            http:
            resilience:
            text:
            place:
            config: log problem yaml
            lore: yaml.annotation
            lore.seed: article lore lore.check lore.view problem search.engine search.statement \
              yaml yaml.annotation
            article: lore problem text
            search.word: lore
            search.spelling: lore search.word
            search.name: lore search.spelling search.word
            search.talk: lore lore.view search.word
            search.term: lore search.spelling search.word
            search.question: lore search.name search.term search.word
            search.statement: lore search.question search.talk search.term
            search.reading: lore lore.view search.question search.spelling search.statement search.talk search.term \
              search.word
            search.verdict: lore search.question search.reading search.statement search.term search.word
            search.ranking: lore search.question search.reading search.statement search.term search.verdict search.word
            search.source: lore search.question search.ranking search.reading search.statement search.term \
              search.verdict search.word
            search.engine: lore lore.view search.question search.ranking search.reading search.source search.spelling \
              search.statement search.talk search.term search.verdict search.word
            search.passage: article files lore problem
            settings: place
            settings.database: files resilience settings
            settings.jdbc: report settings settings.database unanswered
            settings.cache: resilience settings settings.database
            intent: text
            unanswered: intent place settings
            report:
            schedule: answer messenger place settings text
            schedule.content: answer answer.service schedule
            schedule.rewatch: answer lore lore.view messenger place schedule settings text
            schedule.follow: answer answer.view lore lore.view messenger place schedule settings text
            schedule.database: log resilience schedule settings.database
            answer: lore place settings text
            answer.service: answer answer.followup answer.interpret answer.view command.api command.context intent log lore \
              messenger place search.passage settings text
            picture.draw: answer lore
            picture.chart: lore picture.draw text
            picture: answer lore picture.chart picture.draw text
            command.api: answer lore search.name search.word text
            command.show: answer article command.api command.trivia lore picture search.passage search.statement text
            command.settings.grammar: answer command.api lore messenger place settings text
            command.settings.panel: answer command.settings.grammar lore messenger place settings text
            command.settings: answer command.api command.context command.settings.grammar command.settings.panel lore \
              messenger place schedule schedule.follow schedule.rewatch settings text
            command.schedule.grammar: lore search.name text
            command.schedule: answer command.api command.context command.schedule.grammar command.settings \
              command.settings.grammar lore messenger place schedule settings text
            command.diagnose: answer command.api command.context command.settings command.settings.grammar lore \
              messenger place schedule schedule.follow schedule.rewatch settings text unanswered
            command.rewatch: answer command.api command.context command.schedule.grammar command.settings \
              command.settings.grammar lore messenger place schedule schedule.rewatch settings text
            command.report: answer answer.view command.api command.context lore lore.view messenger place report \
              resilience settings text
            command: answer command.api command.context command.diagnose command.follow command.people command.report \
              command.rewatch command.schedule command.settings command.show command.trivia lore messenger picture \
              place report schedule schedule.follow schedule.rewatch settings text unanswered
            command.follow: answer command.api command.context command.settings command.settings.grammar lore messenger \
              place schedule.follow settings text
            ops:
            reload: article log lore lore.seed problem resilience
            cli: article config log lore lore.seed lore.view ops place platform platform.console problem \
              settings.database
            platform: answer answer.service command.api config messenger place settings settings.database text
            platform.layout: answer text
            platform.cover: text
            platform.console: answer answer.service answer.view command.api log messenger place platform \
              platform.console.input platform.console.render
            platform.console.input: answer answer.service command.api platform.console.render text
            platform.console.render: answer platform.layout text
            platform.discord.connection: platform platform.discord.jda platform.discord.rest resilience
            platform.discord.guild: place platform.discord.jda platform.discord.rest resilience
            platform.discord.jda:
            platform.discord.rest: http resilience text
            platform.discord.message: answer platform platform.discord.rest platform.layout text
            platform.discord.event: log place platform platform.discord.guild
            platform.discord.interaction: answer answer.service command.api log place platform platform.discord.event \
              platform.discord.guild platform.discord.jda platform.discord.message platform.discord.rest text
            platform.discord.chat: answer answer.service command.api log place platform platform.discord.event \
              platform.discord.guild platform.discord.jda platform.discord.message platform.discord.rest text
            platform.discord.cover: answer place platform.cover platform.discord.guild platform.discord.interaction \
              platform.discord.message platform.discord.rest resilience settings text
            platform.discord.post: answer messenger place platform platform.discord.guild platform.discord.interaction \
              platform.discord.jda platform.discord.message platform.discord.rest resilience
            platform.discord: answer answer.service config messenger place platform platform.discord.chat \
              platform.discord.connection platform.discord.cover platform.discord.event platform.discord.guild \
              platform.discord.interaction platform.discord.message platform.discord.post \
              platform.discord.registration platform.discord.rest resilience settings yaml.annotation
            platform.telegram.api: files log http resilience
            platform.telegram.callback: answer
            platform.telegram.message: answer platform.layout platform.telegram.callback text
            platform.telegram.inbox:
            platform.telegram.inbox.file: files platform.telegram.inbox resilience
            platform.telegram.inbox.jdbc: log platform.telegram.api platform.telegram.inbox resilience \
              settings.database
            platform.telegram.updates: platform platform.telegram.api platform.telegram.inbox resilience
            platform.telegram.chat: answer log place platform platform.layout platform.telegram.api \
              platform.telegram.callback platform.telegram.message resilience text
            platform.telegram.ephemeral: platform.telegram.api platform.telegram.chat platform.telegram.message
            platform.telegram.profile: answer answer.service command.api place platform platform.telegram.api \
              platform.telegram.chat platform.telegram.message resilience text
            platform.telegram.parse: answer answer.service command.api platform.telegram.api \
              platform.telegram.callback platform.telegram.chat text
            platform.telegram.cover: answer platform.cover platform.telegram.api platform.telegram.callback \
              platform.telegram.chat platform.telegram.message platform.telegram.parse resilience settings text
            platform.telegram.panel: answer answer.service command.api place platform.telegram.api \
              platform.telegram.callback platform.telegram.chat platform.telegram.message resilience settings
            platform.telegram.handler: answer answer.service command.api log place platform platform.layout \
              platform.telegram.api platform.telegram.callback platform.telegram.chat platform.telegram.cover \
              platform.telegram.ephemeral platform.telegram.message platform.telegram.panel platform.telegram.parse \
              resilience settings text
            platform.telegram: answer answer.service config log messenger place platform platform.layout \
              platform.telegram.api platform.telegram.chat platform.telegram.ephemeral platform.telegram.handler platform.telegram.inbox \
              platform.telegram.inbox.file platform.telegram.inbox.jdbc platform.telegram.message \
              platform.telegram.profile platform.telegram.updates resilience settings settings.database text yaml.annotation
            messenger: answer place settings text
            answer.view: answer settings
            lore.view: lore
            schedule.jdbc: place schedule schedule.follow schedule.rewatch settings.database
            command.people: answer command.api command.show command.trivia lore picture picture.chart search.name search.spelling text
            command.trivia: answer command.api lore picture text
            answer.interpret: answer command.api lore lore.view place search.engine search.name \
              search.question search.source search.spelling search.statement search.talk search.word text
            answer.followup: answer answer.interpret command.api lore lore.view place search.engine search.question \
              search.spelling search.statement search.word text
            command.context: answer command.api messenger place report resilience schedule schedule.follow \
              schedule.rewatch search.passage settings unanswered
            platform.discord.registration: answer.service command.api platform platform.discord.interaction \
              platform.discord.rest resilience text
            lore.check: lore yaml
            """);

    /// Libraries with the packages that may use them, separated by spaces.
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("org.jline..", "okaybot.platform.console.. okaybot.problem okaybot.reload"),
            Map.entry("net.dv8tion..", "okaybot.platform.discord.."),
            Map.entry("net.dv8tion.jda.internal..", "okaybot.platform.discord.jda"),
            Map.entry("org.telegram..", "okaybot.platform.telegram.."),
            Map.entry("org.apache.hc..", "okaybot.http"),
            Map.entry("org.apache.lucene..", "okaybot.search.."),
            Map.entry("org.snakeyaml..", "okaybot.yaml.parse"),
            Map.entry("org.eclipse..", "okaybot.picture.chart"),
            Map.entry("dev.failsafe..", "okaybot.resilience"),
            Map.entry("org.jdbi..",
                    "okaybot.settings.. okaybot.platform.telegram.inbox.jdbc okaybot.schedule.database "
                            + "okaybot.schedule.jdbc"),
            Map.entry("com.github.kagkarlsson..", "okaybot.schedule.database"),
            Map.entry("com.zaxxer..", "okaybot.settings.."),
            Map.entry("org.flywaydb..", "okaybot.settings.."),
            Map.entry("org.sqlite..", "okaybot.settings.."),
            Map.entry("org.postgresql..", "okaybot.settings.."),
            Map.entry("io.prometheus..", "okaybot.ops"),
            Map.entry("io.micrometer.prometheusmetrics..", "okaybot.ops"),
            Map.entry("ch.qos.logback..", "okaybot.log"),
            Map.entry("picocli..", "okaybot okaybot.cli"));

    private static Map<String, Set<String>> parse(String table) {
        return table.lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(line -> "okaybot." + line[0], line -> Stream.of(line[1].split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(name -> "okaybot." + name)
                        .collect(Collectors.toSet())));
    }

    static Stream<Map.Entry<String, Set<String>>> packages() {
        return MAY_IMPORT.entrySet().stream();
    }

    static Stream<Map.Entry<String, String>> libraries() {
        return LIBRARIES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_imports_only_what_it_may(Map.Entry<String, Set<String>> entry) {
        var allowed = Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()).toArray(String[]::new);
        DescribedPredicate<JavaClass> others = resideInAPackage("okaybot..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)));
        noClasses().that()
                .resideInAPackage(entry.getKey())
                .should()
                .dependOnClassesThat(others.as("other than %s", Arrays.toString(allowed)))
                .check(BotClasses.ALL);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_is_used_only_in_its_packages(Map.Entry<String, String> library) {
        noClasses().that().resideOutsideOfPackages(library.getValue().split(" ")).should().dependOnClassesThat()
                .resideInAPackage(library.getKey()).check(BotClasses.ALL);
    }

    @Test
    void every_package_is_in_the_table() {
        var packages = new TreeSet<String>();
        BotClasses.ALL.forEach(type -> packages.add(type.getPackageName()));
        packages.remove("okaybot");
        assertThat(MAY_IMPORT.keySet()).containsAll(packages);
    }

    @Test
    void every_package_has_a_description() throws Exception {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var info = file.resolveSibling("package-info.java");
                assertThat(info).exists();
                assertThat(Files.readString(info)).startsWith("/// ").contains("@NullMarked");
            }
        }
    }

    @Test
    void every_command_is_in_a_command_package() {
        classes().that().areAssignableTo(Command.class).should().resideInAPackage("okaybot.command..")
                .check(BotClasses.ALL);
    }

    @Test
    void no_classes_depend_on_each_other_in_a_cycle() {
        slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(topLevel(type).getName());
            }

            @Override
            public String getDescription() {
                return "top-level classes";
            }
        }).should().beFreeOfCycles().check(BotClasses.ALL);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }
}
