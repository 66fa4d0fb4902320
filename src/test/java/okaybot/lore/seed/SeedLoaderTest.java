package okaybot.lore.seed;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okaybot.lore.Claim;
import okaybot.lore.SpoilerThreshold;
import okaybot.problem.Problem;
import okaybot.testing.InMemorySeedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SeedLoaderTest {
    private static final String SHOW = """
            show: {title: The Lighthouse, episodes: 12}
            sources:
              - {id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}
              - {id: harbour, name: Harbour Notes, about: A blog.}
            plot:
              premise:
                - {text: A keeper finds a letter., sources: [weekly]}
            second-season:
              status:
                - {text: Nothing is announced., sources: [weekly]}
            """;

    private static String problems(String... files) {
        return problems(load(files));
    }

    private static SeedLoadResult load(String... files) {
        return SeedLoader.load(files(files));
    }

    private static InMemorySeedFiles files(String... files) {
        var filesByName = new TreeMap<String, String>();
        for (var i = 0; i < files.length; i++) {
            filesByName.put((char) ('a' + i) + ".yaml", files[i]);
        }
        return new InMemorySeedFiles(filesByName);
    }

    private static String problems(SeedLoadResult seeds) {
        return switch (seeds) {
            case SeedLoadResult.Valid _ -> "";
            case SeedLoadResult.Invalid(var problems) ->
                problems.stream().map(Problem::describe).collect(Collectors.joining("\n"));
        };
    }

    @Test
    void merges_the_files_of_a_folder() {
        var seeds = SeedLoader.load(new InMemorySeedFiles(Map.of("a.yaml", SHOW, "b.yaml", """
                people:
                  - {id: ha-neul, name: Ha Neul}
                characters:
                  - id: keeper
                    name: Seo Deung-dae
                    played-by: {person: ha-neul, sources: [weekly]}
                    about:
                      - {text: Knows every rock., sources: [weekly, harbour], after: 12}
                """, "c.yaml", """
                themes:
                  - {id: sea, name: The sea, claims: [{text: It gives., sources: [harbour], after: end}]}
                """)));
        assertThat(seeds).isInstanceOfSatisfying(SeedLoadResult.Valid.class, valid -> {
            assertThat(valid.lore().show().title()).isEqualTo("The Lighthouse");
            assertThat(valid.lore().rolesOf("ha-neul")).containsExactly(valid.lore().role("keeper"));
            assertThat(valid.lore().claims().map(Claim::text)).containsExactlyInAnyOrder("A keeper finds a letter.",
                    "Nothing is announced.", "Knows every rock.", "It gives.");
            assertThat(valid.lore().episode(SpoilerThreshold.END)).isEqualTo(12);
        });
    }

    private static String warnings(String... files) {
        return switch (SeedLoader.check(files(files))) {
            case SeedLoadResult.Valid(_, var warnings) ->
                warnings.stream().map(Problem::describe).collect(Collectors.joining("\n"));
            case SeedLoadResult.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void reports_what_a_chart_cannot_show() {
        assertThat(problems(SHOW, """
                characters:
                  - {id: keeper, name: Seo Deung-dae}
                chart:
                  palette:
                    light: {background: "#ffffff", ink: "#222222", accent: "#dddddd"}
                    dark: {background: "#000000", ink: "#ffffff", accent: "#ffffff"}
                  groups:
                    - {title: The light, members: [keeper, keepr]}
                  cards:
                    - {character: sister, words: his sister, sources: [weekly], emblem: L1 2}
                    - {character: keeper, words: the keeper, sources: [weekly], after: 13}
                """)).isEqualTo(
                """
                b.yaml:5:60: this can hardly be read on the background: the contrast is 1.4 to 1
                  5 |     light: {background: "#ffffff", ink: "#222222", accent: "#dddddd"}
                    |                                                            ^^^^^^^^^ it must be 4.5 to 1 or more; make one of the two lighter or darker
                b.yaml:8:44: nothing in `characters` has the id `keepr`
                  8 |     - {title: The light, members: [keeper, keepr]}
                    |                                            ^^^^^ did you mean `keeper`?
                b.yaml:10:19: nothing in `characters` has the id `sister`
                  10 |     - {character: sister, words: his sister, sources: [weekly], emblem: L1 2}
                     |                   ^^^^^^ there is `keeper`
                b.yaml:10:73: a drawing starts with `M` and a point, as the path of an SVG does
                  10 |     - {character: sister, words: his sister, sources: [weekly], emblem: L1 2}
                     |                                                                         ^^^^
                b.yaml:11:72: there is no episode 13
                  11 |     - {character: keeper, words: the keeper, sources: [weekly], after: 13}
                     |                                                                        ^^ the last one is 12; `end` stands for it""");
    }

    @Test
    void reports_claim_forms_that_find_nothing() {
        assertThat(problems(SHOW, """
                vocabulary:
                  claim-words:
                    - {name: job, words: captain|cook}
                  claim-forms:
                    - {claim: '^(?<who>.+) is a (?<value>{job})$', asks: 'what does ${who} do'}
                    - {claim: '^it is a comedy$', asks: what genre is it}
                    - {claim: '^it is (a comedy$', asks: what genre is it}
                """)).isEqualTo("""
                b.yaml:6:15: no group tells what may be wrong
                  6 |     - {claim: '^it is a comedy$', asks: what genre is it}
                    |               ^^^^^^^^^^^^^^^^^^ write it as `(?<value>...)`
                b.yaml:7:15: this is no regular expression: Unclosed group
                  7 |     - {claim: '^it is (a comedy$', asks: what genre is it}
                    |               ^^^^^^^^^^^^^^^^^^^ close what is open, and name words under `claim-words`""");
    }

    @Test
    void reports_disputes_that_are_open_before_their_statements() {
        assertThat(problems(SHOW, """
                disputes:
                  - id: storm
                    point: How long the storm lasts
                    after: 4
                    readings: [{text: a night, sources: [weekly]}, {text: a week, sources: [harbour]}]
                characters:
                  - id: keeper
                    name: Seo Deung-dae
                    about:
                      - {text: Survives the storm., sources: [weekly], after: 4, dispute: storm}
                      - {text: Drowns in the storm., sources: [weekly], after: end, dispute: storm}
                  - {id: sister, name: Seo Pado}
                relations:
                  - {from: keeper, link: drowned by, to: sister, sources: [weekly], after: 5, dispute: storm}
                themes:
                  - id: the-storm
                    name: The storm
                    after: 6
                    claims: [{text: It takes., sources: [weekly], dispute: storm}]
                """)).isEqualTo(
                """
                b.yaml:11:78: the dispute `storm` is open before this statement is
                  11 |       - {text: Drowns in the storm., sources: [weekly], after: end, dispute: storm}
                     |                                                                              ^^^^^ give the dispute `after: end` too, or leave `dispute` out here
                b.yaml:14:88: the dispute `storm` is open before this statement is
                  14 |   - {from: keeper, link: drowned by, to: sister, sources: [weekly], after: 5, dispute: storm}
                     |                                                                                        ^^^^^ give the dispute `after: 5` too, or leave `dispute` out here
                b.yaml:19:60: the dispute `storm` is open before this statement is
                  19 |     claims: [{text: It takes., sources: [weekly], dispute: storm}]
                     |                                                            ^^^^^ give the dispute `after: 6` too, or leave `dispute` out here""");
    }

    @Test
    void reports_statements_that_are_open_before_all_of_their_sources() {
        assertThat(problems(SHOW, """
                sources:
                  - {id: finale, name: Who put out the lamp, about: A review of the end., after: end}
                themes:
                  - id: the-sea
                    name: The sea
                    claims:
                      - {text: It takes., sources: [finale, weekly]}
                      - {text: It gives., sources: [finale]}
                """)).isEqualTo("""
                b.yaml:8:36: this statement is open before any of its sources is
                  8 |       - {text: It gives., sources: [finale]}
                    |                                    ^^^^^^^^ give the statement `after: end` too""");
    }

    @Test
    void warns_of_names_that_are_open_before_those_who_bear_them() {
        assertThat(warnings(SHOW, """
                people:
                  - {id: ha-neul, name: Ha Neul, about: [{text: Plays the keeper., sources: [weekly]}]}
                characters:
                  - id: keeper
                    name: The keeper
                    spoiler-names: {Seo Deung-dae: 8}
                    played-by: {person: ha-neul, sources: [weekly], after: 3}
                    about:
                      - {text: Nobody knows that he is Deung-dae., sources: [weekly]}
                      - {text: He is Deung-dae., sources: [weekly], after: 8}
                      - {text: He looks for Kim Pado., sources: [weekly], after: 3}
                  - {id: friend, name: Kim Pado, about: [{text: A friend of the keepers., sources: [weekly]}]}
                  - {id: sister, name: Seo Bora, original: 서보라, after: end}
                relations:
                  - {from: keeper, link: brother of, to: friend, sources: [weekly], after: 4}
                honours:
                  - {from: Finale Prize, after: end, claims: [{text: best ending, sources: [weekly]}]}
                quotations:
                  - {id: on-sea, words: 보라는 바다, by: ha-neul, of: the Finale Prize, sources: [weekly]}
                """)).isEqualTo(
                """
                b.yaml:2:49: this names “Ha Neul” as “The keeper”, which is a spoiler until episode 3 is over
                  2 |   - {id: ha-neul, name: Ha Neul, about: [{text: Plays the keeper., sources: [weekly]}]}
                    |                                                 ^^^^^^^^^^^^^^^^^ leave the name out, or cover this as long
                b.yaml:9:16: this names “Seo Deung-dae”, which is a spoiler until episode 8 is over
                  9 |       - {text: Nobody knows that he is Deung-dae., sources: [weekly]}
                    |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leave the name out, or cover this as long
                b.yaml:11:16: this names “The keeper” and “Kim Pado” side by side, which is a spoiler until episode 4 is over
                  11 |       - {text: He looks for Kim Pado., sources: [weekly], after: 3}
                     |                ^^^^^^^^^^^^^^^^^^^^^^ leave the name out, or cover this as long
                b.yaml:19:25: this names “Seo Bora”, which is a spoiler until the end
                  19 |   - {id: on-sea, words: 보라는 바다, by: ha-neul, of: the Finale Prize, sources: [weekly]}
                     |                         ^^^^^^^^^^^ leave the name out, or cover this as long
                b.yaml:19:50: this names “Finale Prize”, which is a spoiler until the end
                  19 |   - {id: on-sea, words: 보라는 바다, by: ha-neul, of: the Finale Prize, sources: [weekly]}
                     |                                                       ^^^^^^^^^^^^^^^^ leave the name out, or cover this as long""");
    }

    @Test
    void checks_spoilers_in_content_with_other_mistakes() {
        assertThat(problems(SHOW, """
                characters:
                  - {id: keeper, name: "", after: 4}
                  - {id: keeper, name: Seo Pado, spoiler-names: {"": 4}, played-by: {person: "", sources: []}}
                  - {id: sister, name: Seo Pado, also: [Seo Pado]}
                relations:
                  - {from: keeper, link: keeps, to: keeper, sources: [weekly], after: 4}
                  - {from: nobody, link: keeps, to: sister, sources: [weekly], dispute: nothing}
                """)).contains("a character cannot be related to themselves", "the id `keeper` is taken");
    }

    @Test
    void reports_dates_in_the_future_a_timeline_out_of_order_and_doubled_honours() {
        var files = new InMemorySeedFiles(Map.of("a.yaml", SHOW.replace("""
                second-season:
                """, """
                honours:
                  - {from: Harbour Prize, claims: [{text: best lamp, sources: [weekly]}]}
                  - {from: The Weekly, claims: [{text: good, sources: [weekly]}]}
                  - {from: harbour-prize, claims: [{text: best light, sources: [weekly]}]}
                second-season:
                  timeline:
                    - {date: 2023-06-25, claims: [{text: A rumour., sources: [weekly]}]}
                    - {claims: [{text: Silence., sources: [weekly]}]}
                    - {date: 2023-06-24, claims: [{text: A hint., sources: [weekly]}]}
                    - {date: 2023-06-26, claims: [{text: News., sources: [weekly]}]}
                """)));
        var today = InstantSource.fixed(Instant.parse("2023-06-24T23:00:00Z"));
        assertThat(problems(SeedLoader.load(files, today))).isEqualTo("""
                a.yaml:3:42: 2023-06-26 is in the future
                  3 |   - {id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}
                    |                                          ^^^^^^^^^^ write the day on which it came out or happened
                a.yaml:11:12: there is an honour from `harbour-prize` already
                  11 |   - {from: harbour-prize, claims: [{text: best light, sources: [weekly]}]}
                     |            ^^^^^^^^^^^^^ put the claims of both together
                a.yaml:16:14: 2023-06-24 stands after 2023-06-25
                  16 |     - {date: 2023-06-24, claims: [{text: A hint., sources: [weekly]}]}
                     |              ^^^^^^^^^^ put the oldest first
                a.yaml:17:14: 2023-06-26 is in the future
                  17 |     - {date: 2023-06-26, claims: [{text: News., sources: [weekly]}]}
                     |              ^^^^^^^^^^ write the day on which it came out or happened""");
    }

    @Test
    void reports_unknown_ids_in_references() {
        assertThat(problems(SHOW, """
                characters:
                  - id: keeper
                    name: Seo Deung-dae
                    played-by: {person: ha-neul, sources: [weekly]}
                    about:
                      - {text: Knows every rock., sources: [weekly, harbor], dispute: storm}
                relations:
                  - {from: keeper, link: looks for, to: sister, sources: [weekly]}
                """)).isEqualTo("""
                b.yaml:4:25: nothing in `people` has the id `ha-neul`
                  4 |     played-by: {person: ha-neul, sources: [weekly]}
                    |                         ^^^^^^^ there is none yet
                b.yaml:6:53: nothing in `sources` has the id `harbor`
                  6 |       - {text: Knows every rock., sources: [weekly, harbor], dispute: storm}
                    |                                                     ^^^^^^ did you mean `harbour`?
                b.yaml:6:71: nothing in `disputes` has the id `storm`
                  6 |       - {text: Knows every rock., sources: [weekly, harbor], dispute: storm}
                    |                                                                       ^^^^^ there is none yet
                b.yaml:8:41: nothing in `characters` has the id `sister`
                  8 |   - {from: keeper, link: looks for, to: sister, sources: [weekly]}
                    |                                         ^^^^^^ there is `keeper`""");
    }

    @Test
    void reports_duplicate_sections_ids_and_names() {
        assertThat(problems(SHOW, """
                show: {title: The Other, episodes: 1}
                people:
                  - {id: weekly, name: Ha Neul}
                  - {id: two, name: Jo Bada, also: [HA-NEUL]}
                """)).isEqualTo(
                """
                b.yaml:1:8: there is a second section `show:`
                  1 | show: {title: The Other, episodes: 1}
                    |        ^^^^^ exactly one file may have it; put the two together
                b.yaml:3:10: the id `weekly` is taken
                  3 |   - {id: weekly, name: Ha Neul}
                    |          ^^^^^^ ids must be unique across all files
                b.yaml:4:36: `HA-NEUL` is also a name of `weekly`
                  4 |   - {id: two, name: Jo Bada, also: [HA-NEUL]}
                    |                                    ^^^^^^^^^ each name may belong to one of them only""");
    }

    @Test
    void reports_invalid_episodes() {
        assertThat(problems(SHOW, """
                themes:
                  - id: sea
                    name: The sea
                    claims:
                      - {text: One., sources: [weekly], after: 13}
                      - {text: Two., sources: [weekly], after: 0}
                      - {text: Three., sources: [weekly], after: last}
                """)).isEqualTo("""
                b.yaml:5:48: there is no episode 13
                  5 |       - {text: One., sources: [weekly], after: 13}
                    |                                                ^^ the last one is 12; `end` stands for it
                b.yaml:6:48: `0` is before the first episode
                  6 |       - {text: Two., sources: [weekly], after: 0}
                    |                                                ^
                b.yaml:7:50: `last` is neither an episode's number nor `end`
                  7 |       - {text: Three., sources: [weekly], after: last}
                    |                                                  ^^^^""");
    }

    @Test
    void reports_spoilers_in_the_premise_and_disputes_with_one_side() {
        assertThat(problems(SHOW.replace("letter., sources: [weekly]", "letter., sources: [weekly], after: 3"), """
                disputes:
                  - {id: storm, point: How long it lasts, readings: [{text: a night, sources: [weekly]}]}
                second-season:
                  status: [{text: None., sources: [weekly]}]
                """)).isEqualTo("""
                a.yaml:7:66: the premise is read by everyone, so nothing in it may be a spoiler
                  7 |     - {text: A keeper finds a letter., sources: [weekly], after: 3}
                    |                                                                  ^ move this to `story` or `ending`
                b.yaml:2:53: a dispute needs two readings or more
                  2 |   - {id: storm, point: How long it lasts, readings: [{text: a night, sources: [weekly]}]}
                    |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add what the others say, or make it a plain statement
                b.yaml:4:3: there is a second section `second-season:`
                  4 |   status: [{text: None., sources: [weekly]}]
                    |   ^^^^^^ exactly one file may have it; put the two together""");
    }

    @Test
    void reports_a_date_together_with_a_bound() {
        assertThat(problems(SHOW.replace("date: 2023-06-26", "date: 2023-06-26, bound: after May"))).isEqualTo(
                """
                a.yaml:3:61: there is a `date` already
                  3 |   - {id: weekly, name: The Weekly, date: 2023-06-26, bound: after May, about: A paper.}
                    |                                                             ^^^^^^^^^ `bound` is for things without a date; leave one of the two out""");
    }

    @Test
    void does_not_report_unknown_ids_if_a_file_cannot_be_parsed() {
        assertThat(problems(SHOW, "themes:\n\t- id: sea\n",
                "people: [{id: a, name: A, about: [{text: B., sources: [gone]}]}]"))
                .startsWith("b.yaml:2:1: ")
                .doesNotContain("gone");
    }

    @Test
    void reports_a_missing_section_once() {
        assertThat(problems("""
                show: {title: The Lighthouse, episodes: 12}
                plot: {premise: [{text: One., sources: [a]}, {text: Two., sources: [b]}]}
                second-season: {status: [{text: Three., sources: [c]}]}
                """)).isEqualTo("""
                a.yaml:2:41: nothing in `sources` has the id `a`
                  2 | plot: {premise: [{text: One., sources: [a]}, {text: Two., sources: [b]}]}
                    |                                         ^ there is none yet""");
    }

    @Test
    void reports_required_sections_that_no_file_has() {
        assertThat(problems("themes: []")).isEqualTo("""
                seeds: no file has a section `show:`
                  exactly one file needs it
                seeds: no file has a section `plot:`
                  exactly one file needs it
                seeds: no file has a section `second-season:`
                  exactly one file needs it""");
    }

    @Test
    void reads_no_file_outside_of_the_folder(@TempDir Path home) throws Exception {
        var folder = Files.createDirectory(home.resolve("seeds"));
        var secret = Files.writeString(home.resolve("secret"), "token: 123\n");
        Files.createSymbolicLink(folder.resolve("a.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("../secret"));
        Files.createSymbolicLink(folder.resolve("c.yaml"), home.resolve("nowhere"));
        Files.createSymbolicLink(home.resolve("seeds-link"), folder);
        assertThat(problems(SeedLoader.load(new SeedFolder(home.resolve("seeds-link"))))).isEqualTo("""
                a.yaml: this is a link to a file outside of the folder
                  copy the file into the folder
                b.yaml: this is a link to a file outside of the folder
                  copy the file into the folder
                c.yaml: this link leads to no file
                  delete it, or copy the file here""");
    }

    @Test
    void reads_links_within_the_folder_as_kubernetes_makes_them(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("..2026_01_01"));
        Files.writeString(folder.resolve("..2026_01_01/show.yaml"), SHOW);
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(folder.resolve("show.yaml"), Path.of("..data/show.yaml"));
        assertThat(problems(SeedLoader.load(new SeedFolder(folder)))).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void reports_what_is_not_a_file_or_too_large(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("a.yaml"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("b.yaml").toString()).start().waitFor()).isZero();
        try (var sparse = FileChannel.open(folder.resolve("c.yaml"), CREATE_NEW, WRITE)) {
            sparse.write(ByteBuffer.wrap(new byte[1]), 3L << 30);
        }
        assertThat(problems(SeedLoader.load(new SeedFolder(folder)))).isEqualTo("""
                a.yaml: this is not a file
                  give it another name, or move it out of the folder
                b.yaml: this is not a file
                  give it another name, or move it out of the folder
                c.yaml:1:1: the file is larger than 512 KiB
                  split it into several files""");
    }

    @Test
    void reports_the_file_that_makes_all_too_large() {
        var large = "# " + "x".repeat(400_000) + "\nthemes: []\n";
        assertThat(problems(SHOW, large, large, large, large, large, large)).isEqualTo("""
                g.yaml: all files together are larger than 2048 KiB
                  take out what this show does not need""");
    }

    @Test
    void reports_too_many_files(@TempDir Path folder) throws Exception {
        for (var i = 0; i <= 200; i++) {
            Files.createFile(folder.resolve(i + ".yaml"));
        }
        assertThat(problems(SeedLoader.load(new SeedFolder(folder)))).isEqualTo(folder + """
                : there are more than 200 .yaml files here
                  put several sections into one file""");
    }

    @Test
    void reports_an_empty_or_missing_folder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "no seeds");
        Files.writeString(folder.resolve(".hidden.yaml"), "an editor's");
        assertThat(problems(SeedLoader.load(new SeedFolder(folder)))).isEqualTo(folder + """
                : there is no .yaml file here
                  name the folder that holds the content files""");
        var missing = folder.resolve("missing");
        assertThat(problems(SeedLoader.load(new SeedFolder(missing)))).isEqualTo(missing + """
                : there is no such folder
                  name the folder that holds the content files""");
        var file = folder.resolve("notes.txt");
        assertThat(problems(SeedLoader.load(new SeedFolder(file)))).isEqualTo(file + """
                : this is a file, not a folder
                  name the folder that holds the content files""");
    }

    @Test
    void rejects_text_that_no_platform_can_show() {
        assertThat(problems(SHOW, "people: [{id: a, name: " + "x".repeat(61) + "}]")).contains(
                "b.yaml:1:24: `name` is too long: 61 characters");
        assertThat(problems(SHOW, "people: [{id: a, name: \"a\\u202Eb\"}]")).contains(
                "b.yaml:1:24: this text has a character that cannot be seen (U+202E)");
    }
}
