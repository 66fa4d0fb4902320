package okaybot.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.Translation;
import okaybot.lore.seed.SeedFolder;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;
import okaybot.problem.InvalidInputException;
import okaybot.problem.Location;
import okaybot.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `okaybot check`: checks the content files.
@Command(name = "check", description = "Checks the content files: shows every problem, or a summary of the content if there is none.", mixinStandardHelpOptions = true)
public final class CheckSubcommand implements Callable<Integer> {
    private final Installation installation;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "A folder with content files; by default, the configured one.")
    private @Nullable Path folder;

    @Option(names = "--language", paramLabel = "TAG", description = "Shows instead what is translated into a language, such as ko, what is outdated, and what is missing.")
    private @Nullable String language;

    public CheckSubcommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        // Lucene warns that a module of the JVM could make it faster.
        LogManager.getLogManager().reset();
        var seeds = folder == null ? installation.configure().seedsFolder() : folder;
        switch (SeedLoader.check(new SeedFolder(seeds))) {
            case SeedLoadResult.Valid(var lore, var warnings) when language != null ->
                System.out.println(new TranslationReport(lore, locale(language), warnings).describe());
            case SeedLoadResult.Valid(var lore, var warnings) -> {
                var articles = ArticleCheck.of(seeds, lore.lastEpisode());
                System.out.println(seeds + " is in order.\n" + summary(lore) + translations(lore, warnings)
                        + articles.summary() + inWords(warnings));
                if (articles.hasProblems()) {
                    System.out.flush();
                    System.err.println("\n" + articles.describeProblems());
                    return CommandLine.ExitCode.SOFTWARE;
                }
            }
            case SeedLoadResult.Invalid(var problems) -> throw new InvalidInputException(problems);
        }
        return CommandLine.ExitCode.OK;
    }

    private static Locale locale(String tag) throws InvalidInputException {
        return Translation.language(tag).orElseThrow(
                () -> new InvalidInputException(List.of(Problem.of(Location.of("--language"), "`" + tag
                        + "` is no language into which the content can be translated",
                        "write a language tag, such as `ko` or `pt-BR`"))));
    }

    private static String translations(Lore lore, List<Problem> warnings) {
        return lore.localization().translations().keySet().stream()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .map(locale -> "\n" + new TranslationReport(lore, locale, warnings).summary())
                .collect(Collectors.joining());
    }

    private static String inWords(List<Problem> warnings) {
        return warnings.stream().map(warning -> "\n\nwarning: " + warning.describe()).collect(Collectors.joining());
    }

    /// How many statements are open from when on. If nearly all of the spoilers wait for one episode, readers on their way see
    /// nothing new for long.
    private static String shares(Lore lore) {
        var count = new TreeMap<Integer, Integer>();
        lore.claims().forEach(claim -> count.merge(claim.after().map(lore::episode).orElse(0), 1, Integer::sum));
        var total = count.values().stream().mapToInt(Integer::intValue).sum();
        return count.entrySet().stream()
                .map(entry -> when(entry.getKey(), lore) + " " + Math.round(100.0 * entry.getValue() / total) + " %")
                .collect(Collectors.joining(", "));
    }

    private static String when(int episode, Lore lore) {
        if (episode == 0) {
            return "no spoilers";
        }
        return episode == lore.lastEpisode() ? "after the end" : "after episode " + episode;
    }

    private static String summary(Lore lore) {
        return """
                %s, %d episodes
                %5d statements: %s
                %5d sources
                %5d disputes
                %5d characters
                %5d relations
                %5d people
                %5d quotations
                %5d honours
                %5d themes""".formatted(lore.show().title(), lore.lastEpisode(), lore.claims().count(), shares(lore),
                lore.sources().size(), lore.disputes().size(), lore.roles().size(), lore.relations().size(),
                lore.people().size(), lore.quotations().size(), lore.honours().size(), lore.themes().size());
    }
}
