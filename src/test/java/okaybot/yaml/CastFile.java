package okaybot.yaml;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.NotEmpty;
import okaybot.yaml.annotation.Pattern;
import okaybot.yaml.annotation.YamlKey;

/// A content file with every supported type.
record CastFile(@Description("The title of the drama.") String title,
        @Description("How many episodes it has.") int episodes,
        boolean finished, LocalDate start, Optional<URI> site, Optional<Path> picture,
        @NotEmpty @Description("Who plays in it.") List<CastMember> people, Map<String, String> words) {

    record CastMember(@Description("The name in full.") String name, @YamlKey("for") CastRole role, EpisodeOrEnd after,
            List<String> sources,
            @Description("Who plays them.") Optional<String> playedBy) {
        CastMember {
            if (sources.size() > 2) {
                throw new IllegalArgumentException(name + " has more than two sources");
            }
        }
    }

    enum CastRole {
        MAIN, SUPPORTING_ROLE
    }

    /// The episode after which something is no spoiler.
    @Pattern("[0-9]+|end")
    record EpisodeOrEnd(int episode) {
        static EpisodeOrEnd parse(String text) {
            if (text.equals("end")) {
                return new EpisodeOrEnd(Integer.MAX_VALUE);
            }
            if (!text.matches("[0-9]{1,3}")) {
                throw new IllegalArgumentException("`" + text + "` is neither an episode nor `end`");
            }
            return new EpisodeOrEnd(Integer.parseInt(text));
        }
    }
}
