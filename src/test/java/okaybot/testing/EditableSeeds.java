package okaybot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okaybot.lore.TextHash;
import okaybot.lore.seed.SeedFolder;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;

/// The files of a small show that a test changes. Every text of it, its translations too, contains the word of the edition.
public record EditableSeeds(Path folder) {
    private static final String SHOW = """
            show:
              title: The Lighthouse EDITION
              original: 등대 EDITION
              episodes: EPISODES
              facts:
                - {label: Network EDITION, claims: [{text: Sea EDITION, sources: [weekly]}]}
            sources:
              - {id: weekly, name: The Weekly EDITION, date: 2023-06-26, about: A paper EDITION.}
            people:
              - {id: ha-neul, name: Ha Neul EDITION}
            characters:
              - id: keeper
                name: Keeper EDITION
                played-by: {person: ha-neul, sources: [weekly]}
                about:
                  - {text: Tends the lamp EDITION., sources: [weekly], asked: [who tends the lamp]}
                thread:
                  - {text: Finds a letter EDITION., sources: [weekly], after: 2}
            plot:
              premise:
                - {text: A keeper finds a letter EDITION., sources: [weekly], asked: [what does a keeper find]}
              ending:
                - {text: The lamp goes out EDITION., sources: [weekly], after: end}
            second-season:
              status:
                - {text: Nothing is announced EDITION., sources: [weekly]}
            quotations:
              - {id: light, words: a light that forgives EDITION, by: ha-neul, of: the lamp EDITION, about: [keeper], sources: [weekly]}
            """;
    private static final String KOREAN = """
            translations:
              keeper:
                - {of: "HASH", text: "등대지기 EDITION."}
            """;

    /// Saves an edition, each file in one step.
    public EditableSeeds save(String edition, int episodes) {
        write("show.yaml", text(edition, episodes));
        write("ko/show.yaml", korean(edition));
        return this;
    }

    /// The content of the main file.
    public static String text(String edition, int episodes) {
        return SHOW.replace("EPISODES", Integer.toString(episodes)).replace("EDITION", edition);
    }

    private static String korean(String edition) {
        var hash = TextHash.of("Tends the lamp " + edition + ".").toString();
        return KOREAN.replace("HASH", hash).replace("EDITION", edition);
    }

    /// Saves a main file that nothing can be loaded from: on line 6, it names a source that does not exist.
    public void breakWith(String source) {
        write("show.yaml", text("broken", 3).replace("[{text: Sea broken, sources: [weekly]}]",
                "[{text: Sea broken, sources: [" + source + "]}]"));
    }

    /// Writes a file in one step, as editors do: under another name first.
    public void write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            var draft = Files.writeString(file.resolveSibling(".draft"), text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SeedLoadResult load() {
        return SeedLoader.load(new SeedFolder(folder));
    }
}
