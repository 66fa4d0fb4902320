package okaybot.yaml;

import static okaybot.yaml.YamlTestSupport.bytes;
import static okaybot.yaml.YamlTestSupport.describe;
import static okaybot.yaml.YamlTestSupport.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private static final String GOOD = """
      title: 2020
      episodes: 16
      finished: true
      start: 2020-06-20
      site: https://example.org/드라마
      picture: cast/all.png
      people:
        - name: "Moon: the first"
          for: main
          after: 12
          sources: [a, b]
          played-by: Seo
        - {name: Ko, for: supporting-role, after: end}
      words:
        z: |
          two
          lines
        a: 'one'
      """;
    private static final CastFile CAST = new CastFile("2020", 16, true, LocalDate.of(2020, 6, 20),
            Optional.of(URI.create("https://example.org/드라마")), Optional.of(Path.of("cast/all.png")),
            List.of(
                    new CastFile.CastMember("Moon: the first", CastFile.CastRole.MAIN, new CastFile.EpisodeOrEnd(12),
                            List.of("a", "b"),
                            Optional.of("Seo")),
                    new CastFile.CastMember("Ko", CastFile.CastRole.SUPPORTING_ROLE,
                            new CastFile.EpisodeOrEnd(Integer.MAX_VALUE), List.of(),
                            Optional.empty())),
            Map.of("z", "two lines", "a", "one"));
    private static final String START = """
      title: T
      episodes: 1
      finished: true
      start: 2020-06-20
      people: [{name: Ko, for: main, after: 1}]
      """;

    private final YamlReader reader = new YamlReader();

    @Test
    void reads_every_supported_type() {
        assertThat(reader.read("cast.yaml", bytes(GOOD), CastFile.class)).contains(CAST);
        assertThat(reader.problems()).isEmpty();
    }

    record Ports(Optional<Integer> httpPort) {}

    record Tokens(Optional<String> discordToken) {}

    @Test
    void reads_one_file_into_several_records() {
        var sections = List.<Class<? extends Record>>of(Ports.class, Tokens.class);
        assertThat(reader.readSections("a.yaml", bytes("discord-token: abc\nhttp-port: 80"), sections))
                .contains(List.of(new Ports(Optional.of(80)), new Tokens(Optional.of("abc"))));
        reader.readSections("b.yaml", bytes("discord-tokn: abc\nhttp-port: many\nother: 1"), sections);
        assertThat(describe(reader.problems())).isEqualTo("""
          b.yaml:1:1: unknown key `discord-tokn`
            1 | discord-tokn: abc
              | ^^^^^^^^^^^^ did you mean `discord-token`?
          b.yaml:2:12: `many` is not a whole number
            2 | http-port: many
              |            ^^^^ write digits only
          b.yaml:3:1: unknown key `other`
            3 | other: 1
              | ^^^^^ known keys: `http-port`, `discord-token`
          """);
    }

    @Test
    void keeps_the_order_of_a_map() {
        assertThat(reader.read("cast.yaml", bytes(GOOD), CastFile.class).orElseThrow().words().keySet())
                .containsExactly("z", "a");
    }

    @Test
    void accepts_a_byte_order_mark_and_windows_line_breaks() {
        assertThat(reader.read("cast.yaml", bytes("\uFEFF" + GOOD.replace("\n", "\r\n")), CastFile.class))
                .contains(CAST);
    }

    @Test
    void reports_every_problem_in_one_run() {
        assertThat(problems(CastFile.class, """
          titel:
          episodes: many
          finished: yes
          start: 2023-02-30
          site: www.example.org
          people:
            - name: [Ko]
              for: mian
              after: soon
              sorces: a
              played-by: {x: y}
            - Ko
          words: [a]
          colour: red
          """)).isEqualTo("""
          cast.yaml:1:1: unknown key `titel`
            1 | titel:
              | ^^^^^ did you mean `title`?
          cast.yaml:1:1: `titel` has no value
            1 | titel:
              | ^^^^^ The title of the drama.
          cast.yaml:2:11: `many` is not a whole number
            2 | episodes: many
              |           ^^^^ write digits only
          cast.yaml:3:11: `yes` is neither `true` nor `false`
            3 | finished: yes
              |           ^^^ write `true` for yes, `false` for no
          cast.yaml:4:8: `2023-02-30` is not a date that exists
            4 | start: 2023-02-30
              |        ^^^^^^^^^^ write year-month-day in digits
          cast.yaml:5:7: `www.example.org` is not a web address such as https://example.org/page
            5 | site: www.example.org
              |       ^^^^^^^^^^^^^^^ copy the whole address, with `https://`
          cast.yaml:7:11: `name` should be text, but is a list
            7 |   - name: [Ko]
              |           ^^^^ write one value, without brackets or `-`
          cast.yaml:8:10: `mian` is not a choice here
            8 |     for: mian
              |          ^^^^ did you mean `main`?
          cast.yaml:9:12: `soon` is neither an episode nor `end`
            9 |     after: soon
              |            ^^^^
          cast.yaml:10:5: unknown key `sorces`
            10 |     sorces: a
               |     ^^^^^^ did you mean `sources`?
          cast.yaml:10:13: `sorces` should be a list, but is text
            10 |     sorces: a
               |             ^ put it in brackets: [a]
          cast.yaml:11:17: `played-by` should be text, but is a group of keys
            11 |     played-by: {x: y}
               |                 ^ put the text in quotes
          cast.yaml:12:5: an entry of `people` should be a group of keys, but is text
            12 |   - Ko
               |     ^^ write `key: value` lines, without `-`
          cast.yaml:13:8: `words` should be a group of keys, but is a list
            13 | words: [a]
               |        ^^^ write `key: value` lines, without `-`
          cast.yaml:14:1: unknown key `colour`
            14 | colour: red
               | ^^^^^^ known keys: `title`, `episodes`, `finished`, `start`, `site`, `picture`, `people`, `words`
          """);
    }

    @Test
    void reports_missing_keys_at_the_first_key() {
        assertThat(problems(CastFile.class, """
          # the cast
          finished: false
          start: 20 June
          people: []
          """)).isEqualTo("""
          cast.yaml:2:1: missing key `title`
            2 | finished: false
              | ^^^^^^^^ The title of the drama.
          cast.yaml:2:1: missing key `episodes`
            2 | finished: false
              | ^^^^^^^^ How many episodes it has.
          cast.yaml:3:8: `20 June` is not a date such as 2020-06-20
            3 | start: 20 June
              |        ^^^^^^^ write year-month-day in digits
          cast.yaml:4:9: `people` needs at least one entry
            4 | people: []
              |         ^^ Who plays in it.
          """);
    }

    @Test
    void reports_yaml_syntax_that_the_author_meant_as_text() {
        assertThat(problems(CastFile.class, START + """
          title: again
          words:
            a: #hashtag
            b: " "
            c: *bold
            d: [x, y]
          site: !important
          wrods: {}
          """)).isEqualTo("""
          cast.yaml:6:1: the key `title` is here twice
            6 | title: again
              | ^^^^^ it is on line 1 already
          cast.yaml:8:3: `a` has no value
            8 |   a: #hashtag
              |   ^ `#` starts a comment: put the text in quotes
          cast.yaml:9:6: `b` has no text
            9 |   b: " "
              |      ^^^
          cast.yaml:10:6: a text cannot start with `*`
            10 |   c: *bold
               |      ^^^^^ put the text in quotes
          cast.yaml:11:6: `d` should be text, but is a list
            11 |   d: [x, y]
               |      ^^^^^^ write one value, without brackets or `-`
          cast.yaml:12:7: a text cannot start with `!`
            12 | site: !important
               |       ^^^^^^^^^^ put the text in quotes
          cast.yaml:13:1: unknown key `wrods`
            13 | wrods: {}
               | ^^^^^ did you mean `words`?
          """);
    }

    @Test
    void reports_exceptions_of_record_constructors() {
        assertThat(problems(CastFile.class, START.replace("after: 1}", "after: 1, sources: [a, b, c]}"))).isEqualTo("""
          cast.yaml:5:11: Ko has more than two sources
            5 | people: [{name: Ko, for: main, after: 1, sources: [a, b, c]}]
              |           ^^^^
          """);
    }

    @Test
    void reports_problems_found_by_the_caller_at_their_location() {
        CastFile cast = reader.read("b.yaml", bytes(GOOD), CastFile.class).orElseThrow();
        reader.read("a.yaml", bytes(""), CastFile.class);
        reader.report(cast.people().getFirst(), "sources", 1, "no source `b`", "did you mean `a`?");
        reader.report(cast.people().getFirst(), "playedBy", "nobody has this name", "");
        reader.report(cast.people().getLast(), "playedBy", "somebody must play Ko", "");
        reader.report(cast, "words", 0, "no such word", "");
        assertThat(describe(reader.problems())).isEqualTo("""
          a.yaml:1:1: the file is empty
          b.yaml:11:18: no source `b`
            11 |     sources: [a, b]
               |                  ^ did you mean `a`?
          b.yaml:12:16: nobody has this name
            12 |     played-by: Seo
               |                ^^^
          b.yaml:13:6: somebody must play Ko
            13 |   - {name: Ko, for: supporting-role, after: end}
               |      ^^^^
          b.yaml:15:3: no such word
            15 |   z: |
               |   ^
          """);
    }

    @Test
    void rejects_records_that_the_reader_did_not_create() {
        reader.read("cast.yaml", bytes(GOOD), CastFile.class);
        assertThatIllegalArgumentException().isThrownBy(() -> reader.report(CAST, "title", "wrong", ""))
                .withMessageStartingWith("no location is known for `title` of CastFile[");
    }

    @Test
    void uses_placeholders_for_missing_and_invalid_values() {
        CastFile cast = reader.read("cast.yaml", bytes("people: [{name: A}, {name: B, for: x, after: 2}]\nstart: x"),
                CastFile.class).orElseThrow();
        assertThat(cast).isEqualTo(new CastFile("", 0, false, LocalDate.EPOCH, Optional.empty(), Optional.empty(),
                List.of(new CastFile.CastMember("B", CastFile.CastRole.MAIN, new CastFile.EpisodeOrEnd(2), List.of(),
                        Optional.empty())),
                Map.of()));
        reader.report(cast.people().getFirst(), "name", "unknown", "");
        assertThat(reader.problems()).filteredOn(p -> p.message().equals("unknown")).singleElement()
                .hasToString("""
            cast.yaml:1:28: unknown
              1 | people: [{name: A}, {name: B, for: x, after: 2}]
                |                            ^""");
    }
}
