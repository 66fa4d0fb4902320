package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `src/okaybot`, with a JDK that only tells how it was called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void createInstallation() throws IOException {
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        addScript("jdk/bin/javac", "");
        addScript("jdk/bin/java", """
                for argument; do
                  case $argument in
                    -XX:AOTCacheOutput=*)
                      echo "$@" >>"$JAVA_HOME/trainings"
                      exec touch "${argument#*=}" ;;
                  esac
                done
                echo "$@" >"$JAVA_HOME/arguments"; echo "charmap $(locale charmap)"; cat; echo end""");
        for (var source : List.of("src/main", ".mvn", "config", "target")) {
            Files.createDirectories(folder.resolve(source));
        }
        Files.createFile(folder.resolve("pom.xml"));
        for (var file : List.of("src/okaybot", "config/jvm.options")) {
            Files.copy(Path.of(file), folder.resolve(file));
        }
        Files.createFile(folder.resolve("target/.built"));
        Files.createFile(folder.resolve("target/okaybot.jar"));
    }

    private void addScript(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Map<String, String> environment, String redirection) throws Exception {
        var out = folder.resolve("out");
        var builder = new ProcessBuilder("sh", "-c", "sh '" + folder.resolve("src/okaybot") + "' " + redirection)
                .redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        var process = builder.start();
        process.outputWriter().close();
        assertThat(process.waitFor(LongTimeouts.TIMEOUT)).isTrue();
        return Files.readString(out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", "nonsense.utf8"})
    void java_runs_in_a_utf_8_locale_that_exists(String locale) throws Exception {
        for (var variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            assertThat(run(Map.of(variable, locale), "")).as(variable).isEqualTo("charmap UTF-8\nend\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"LANG, ko_KR.UTF-8", "LC_MESSAGES, es_ES.UTF-8", "LC_ALL, pt_BR.UTF-8", "LANG, C.UTF-8"})
    void the_reader_s_language_is_kept_if_their_locale_is_not_installed(String variable, String locale)
            throws Exception {
        assertThat(run(Map.of(variable, locale), "")).startsWith("charmap UTF-8");
        assertThat(Files.readString(folder.resolve("jdk/arguments"))).contains(" -Dokaybot.locale=" + locale + " ");
    }

    @ParameterizedTest
    @CsvSource({"okaybot.aot, chat /cast", "okaybot-server.aot, ''"})
    void classes_are_cached_once_and_again_when_the_jdk_its_options_or_the_jar_have_changed(String cache,
            String arguments)
            throws Exception {
        for (var start = 1; start <= 2; start++) {
            assertThat(run(Map.of(), arguments)).isEqualTo("charmap UTF-8\nend\n");
            assertThat(trainings()).hasSize(1);
        }
        assertThat(Files.readString(folder.resolve("jdk/arguments")))
                .startsWith("@" + folder.resolve("config/jvm.options") + " ")
                .contains("-XX:AOTCache=" + folder.resolve("target/" + cache) + " ")
                .endsWith(("okaybot.jar " + arguments).strip() + "\n");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.2\"\n");
        run(Map.of(), arguments);
        assertThat(trainings()).hasSize(2);
        var trainings = 2;
        for (var changed : List.of("config/jvm.options", "target/okaybot.jar")) {
            var file = folder.resolve(changed);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
            run(Map.of(), arguments);
            assertThat(trainings()).hasSize(++trainings);
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
    }

    @Test
    void a_server_s_classes_are_those_that_it_needs_on_both_platforms() throws Exception {
        run(Map.of(), "");
        run(Map.of(), "chat /cast");
        assertThat(trainings()).satisfiesExactly(
                server -> assertThat(server).startsWith(folder.resolve("src/training/TrainingPlatforms.java") + " ")
                        .endsWith("okaybot.jar"),
                answer -> assertThat(answer).endsWith("okaybot.jar chat Who wrote the script?"));
    }

    @Test
    void the_library_of_sqlite_is_unpacked_once_if_there_is_one_for_the_system() throws Exception {
        run(Map.of(), "");
        assertThat(Files.readString(folder.resolve("jdk/arguments"))).doesNotContain("org.sqlite.lib.path");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.2\"\n");
        addScript("jdk/bin/jar", "echo \"$2\" >>\"$JAVA_HOME/unpacked\"; mkdir -p \"$3\"; touch \"$3/library\"");
        Files.createDirectories(folder.resolve("target/lib"));
        Files.createFile(folder.resolve("target/lib/sqlite-jdbc-3.jar"));
        run(Map.of(), "");
        run(Map.of(), "");
        var library = folder.resolve("target/native");
        assertThat(library.resolve("library")).exists();
        assertThat(Files.readString(folder.resolve("jdk/arguments")))
                .contains("-Dorg.sqlite.lib.path=" + library + " ");
        assertThat(folder.resolve("jdk/unpacked"))
                .hasContent(folder.resolve("target/lib/sqlite-jdbc-3.jar").toString());
    }

    private List<String> trainings() throws IOException {
        return Files.readAllLines(folder.resolve("jdk/trainings"));
    }

    @Test
    void without_a_cache_it_starts_more_slowly() throws Exception {
        Files.createDirectories(folder.resolve("target/okaybot-server.aot.jdk"));
        assertThat(run(Map.of(), "")).isEqualTo("The cache for quick starts could not be written to "
                + folder.resolve("target") + "; Okaybot starts more slowly.\ncharmap UTF-8\nend\n");
        assertThat(Files.readString(folder.resolve("jdk/arguments"))).doesNotContain("AOTCache");
    }

    @Test
    void a_closed_input_is_empty() throws Exception {
        assertThat(run(Map.of(), "<&-")).isEqualTo("charmap UTF-8\nend\n");
    }

    @Test
    void a_closed_output_cannot_be_written() throws Exception {
        assertThat(run(Map.of(), ">&-")).isNotEmpty().doesNotContain("charmap");
    }
}
