package okaybot.yaml;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A content file with every shape that can be read.
record Cast(@Describe("The title of the drama.") String title, @Describe("How many episodes it has.") int episodes,
        boolean finished, LocalDate start, Optional<URI> site, Optional<Path> picture,
        @Required @Describe("Who plays in it.") List<Person> people, Map<String, String> words) {

    record Person(@Describe("The name in full.") String name, @Key("for") Role role, After after, List<String> sources,
            @Describe("Who plays them.") Optional<String> playedBy) {
        Person {
            if (sources.size() > 2) {
                throw new IllegalArgumentException(name + " has more than two sources");
            }
        }
    }

    enum Role {
        MAIN, SUPPORTING_ROLE
    }

    /// The episode after which something may be told.
    @Looks("[0-9]+|end")
    record After(int episode) {
        static After parse(String text) {
            if (text.equals("end")) {
                return new After(Integer.MAX_VALUE);
            }
            if (!text.matches("[0-9]{1,3}")) {
                throw new IllegalArgumentException("`" + text + "` is neither an episode nor `end`");
            }
            return new After(Integer.parseInt(text));
        }
    }
}
