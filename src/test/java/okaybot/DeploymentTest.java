package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.cli.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The Dockerfile and the deployment examples set only environment variables that the bot reads.
class DeploymentTest {
    private static final Installation INSTALLATION = new Installation(Path.of("nowhere"), Map.of(), Okaybot.PLATFORMS);
    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final Pattern VARIABLE = Pattern.compile("(?m)(?<=^|\\s)([A-Z][A-Z_]+)=");
    private static final Set<String> NOT_READ_BY_THE_BOT = Set.of("JDK_IMAGE", "RUN_IMAGE", "MAVEN_OPTS", "LANG",
            "POD_INDEX", "POSTGRES_USER", "POSTGRES_PASSWORD_FILE");

    @Test
    void the_image_sets_variables_that_the_bot_reads() throws Exception {
        var set = VARIABLE.matcher(Files.readString(DOCKERFILE)).results().map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(set).contains("HTTP_PORT", "DATA");
        assertThat(knownVariables()).containsAll(withoutExternal(set));
    }

    @Test
    void compose_and_kubernetes_set_variables_that_the_bot_reads() throws Exception {
        for (var file : List.of("compose.yaml", "kubernetes/configmap.yaml", "kubernetes/discord.yaml",
                "kubernetes/telegram.yaml")) {
            var set = new TreeSet<String>();
            for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(config(file))) {
                collect(document, set);
            }
            assertThat(set).as(file).isNotEmpty();
            assertThat(knownVariables()).as(file).containsAll(withoutExternal(set));
        }
    }

    @Test
    void the_image_starts_the_built_jar_and_has_a_health_check() throws Exception {
        var dockerfile = Files.readString(DOCKERFILE);
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>okaybot</finalName>",
                "<mainClass>okaybot.Main</mainClass>");
        assertThat(dockerfile).contains("/build/target/okaybot.jar",
                "\"/okaybot/okaybot.jar\", \"health\", \"--live\"]");
        assertThat(Main.commandLine(INSTALLATION).getSubcommands()).hasEntrySatisfying("health",
                health -> assertThat(health.getCommandSpec().optionsMap()).containsKey("--live"));
    }

    /// The variables with which it trains are proven by [TrainingPlatformsTest].
    @Test
    void the_image_trains_its_cache_with_platforms_that_answer() throws Exception {
        assertThat(Files.readString(DOCKERFILE)).containsSubsequence("AS trained", "COPY src/training training",
                "java training/TrainingPlatforms.java java/bin/java -XX:AOTCacheOutput=okaybot.aot", "-XX:AOTMode=on");
        assertThat(Path.of("src/training/TrainingPlatforms.java")).exists();
        assertThat(Path.of(".dockerignore")).content().contains("!src/training\n");
    }

    @Test
    void the_base_images_are_pinned_and_supported() throws Exception {
        var images = Pattern.compile("(?m)^ARG [A-Z]+_IMAGE=(.*)").matcher(Files.readString(DOCKERFILE)).results()
                .map(match -> match.group(1)).toList();
        assertThat(images).hasSize(2).allMatch(image -> image.matches("\\S+:\\S+@sha256:[0-9a-f]{64}"))
                .anyMatch(image -> image.contains("debian13"));
    }

    @Test
    void the_image_contains_the_licences_of_its_libraries() throws Exception {
        assertThat(Files.readString(DOCKERFILE)).contains("COPY --from=build /build/target/licenses licenses",
                "COPY --from=trained /okaybot/licenses licenses");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<goal>add-third-party</goal>",
                "<outputDirectory>${project.build.directory}/licenses</outputDirectory>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord", "telegram"})
    void pods_are_spread_over_nodes_and_leave_a_node_that_is_drained(String platform) throws Exception {
        assertThat(config("kubernetes/" + platform + ".yaml")).containsOnlyOnce("topologySpreadConstraints:")
                .containsOnlyOnce("unhealthyPodEvictionPolicy: AlwaysAllow")
                .contains("httpGet: {path: /health/ready, port: http}");
    }

    @Test
    void only_prometheus_and_the_ingress_controller_may_connect_to_pods() throws Exception {
        for (var document : new Load(LoadSettings.builder().build())
                .loadAllFromString(config("kubernetes/network.yaml"))) {
            var spec = Objects.requireNonNull((Map<?, ?>) ((Map<?, ?>) document).get("spec"));
            assertThat((List<?>) spec.get("ingress")).isNotEmpty()
                    .allSatisfy(rule -> assertThat(((Map<?, ?>) rule).get("from")).isNotNull());
        }
    }

    @Test
    void the_image_has_the_modules_that_the_code_uses() throws Exception {
        var classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var output = new StringWriter();
        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output), new PrintWriter(output), "-summary",
                "--multi-release", "25", "--ignore-missing-deps", classes.toString());
        var used = Pattern.compile("-> (java\\.\\S+|jdk\\.\\S+)").matcher(output.toString()).results()
                .map(match -> match.group(1)).toList();
        var modules = Pattern.compile("--add-modules (\\S+)").matcher(Files.readString(DOCKERFILE));
        assertThat(modules.find()).isTrue();
        assertThat(used).contains("java.base", "jdk.httpserver");
        assertThat(modules.group(1).split(",")).containsAll(used)
                // Without it, Java knows neither the months nor the script of Korean.
                .contains("jdk.localedata");
    }

    private static String config(String file) throws IOException {
        return Files.readString(Path.of("config", file));
    }

    private static Set<String> knownVariables() throws Exception {
        return INSTALLATION.readConfig().effectiveValues().stream()
                .map(entry -> entry.key().replace('-', '_').toUpperCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, name + "_FILE")).collect(Collectors.toSet());
    }

    private static Set<String> withoutExternal(Collection<String> names) {
        return names.stream().filter(name -> !NOT_READ_BY_THE_BOT.contains(name)).collect(Collectors.toSet());
    }

    /// Collects the names below `environment` (Compose), and `env` and `data` (Kubernetes), at any depth.
    private static void collect(Object node, Set<String> names) {
        switch (node) {
            case Map<?, ?> map -> map.forEach((key, value) -> {
                if (value instanceof Map<?, ?> set && Set.of("environment", "data").contains(key)) {
                    set.keySet().forEach(name -> names.add(name.toString()));
                } else if (value instanceof List<?> list && "env".equals(key)) {
                    list.forEach(entry -> names.add(String.valueOf(((Map<?, ?>) entry).get("name"))));
                } else if (value != null) {
                    collect(value, names);
                }
            });
            case List<?> list -> list.forEach(entry -> collect(entry, names));
            default -> {
            }
        }
    }
}
