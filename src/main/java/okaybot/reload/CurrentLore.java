package okaybot.reload;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okaybot.lore.Lore;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.problem.InvalidInputException;
import okaybot.problem.Problem;
import okaybot.resilience.IncidentLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lore that requests are answered from. It is replaced as a whole, and only by one without problems. Whoever answers a request
/// asks for it once. Thread-safe.
public final class CurrentLore implements Supplier<Lore> {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentLore.class);
    private static final String COMPONENT = "Content";

    private final Supplier<SeedLoadResult> loader;
    private final List<LoreListener> listeners = new CopyOnWriteArrayList<>();
    private final IncidentLog incidents = new IncidentLog();
    private volatile Lore lore;
    private volatile Consumer<Lore> preparation = _ -> {};
    private volatile List<Problem> problems = List.of();

    /// What became of an attempt to replace the lore.
    public enum Outcome {
        REPLACED,
        /// The content says the same as before.
        UNCHANGED,
        /// The content has problems, so the lore from before stays.
        BROKEN,
        /// The files have changed while they were read, so what was read is of no use.
        UNFINISHED
    }

    /// Loads the content for the first time.
    ///
    /// @param loader reads all of it and checks it
    /// @throws InvalidInputException if it has problems
    public static CurrentLore load(Supplier<SeedLoadResult> loader) throws InvalidInputException {
        return of(loader.get(), loader);
    }

    /// Begins with content that was loaded already.
    ///
    /// @param loader reads all of it again and checks it
    /// @throws InvalidInputException if it has problems
    public static CurrentLore of(SeedLoadResult first, Supplier<SeedLoadResult> loader) throws InvalidInputException {
        return new CurrentLore(loader, first.orThrow());
    }

    private CurrentLore(Supplier<SeedLoadResult> loader, Lore first) {
        this.loader = loader;
        this.lore = first;
    }

    @Override
    public Lore get() {
        return lore;
    }

    /// Tells a listener of each change from now on.
    public void addListener(LoreListener listener) {
        listeners.add(listener);
    }

    /// Sets what is done with a new lore before requests are answered from it, such as building what they need.
    public void prepareWith(Consumer<Lore> newPreparation) {
        preparation = newPreparation;
    }

    /// What is wrong with the content, in a sentence; empty if nothing is.
    public Optional<String> currentProblem() {
        return incidents.summary();
    }

    /// Where the content is broken, such as `people.yaml:12:3`; empty if it is not.
    public Optional<String> brokenAt() {
        return problems.stream().findFirst().map(problem -> problem.at().toString());
    }

    /// Reads the content and replaces the lore, unless the content has problems.
    ///
    /// @param isFinished asked once the content is read, whether its files are still the same
    synchronized Outcome reload(Supplier<Boolean> isFinished) {
        var result = loader.get();
        return isFinished.get() ? apply(result) : Outcome.UNFINISHED;
    }

    private Outcome apply(SeedLoadResult result) {
        return switch (result) {
            case SeedLoadResult.Invalid(var found) -> {
                problems = found;
                incidents.report(COMPONENT, describe(found));
                yield Outcome.BROKEN;
            }
            case SeedLoadResult.Valid(var loaded, _) -> {
                var outcome = loaded.equals(lore) ? Outcome.UNCHANGED : replace(loaded);
                problems = List.of();
                incidents.resolve(COMPONENT);
                yield outcome;
            }
        };
    }

    private Outcome replace(Lore loaded) {
        preparation.accept(loaded);
        var before = lore;
        lore = loaded;
        LOG.info("Content: reloaded: {}, {} episodes, {} statements", loaded.show().title(), loaded.lastEpisode(),
                loaded.claims().count());
        listeners.forEach(listener -> tell(listener, before, loaded));
        return Outcome.REPLACED;
    }

    private static void tell(LoreListener listener, Lore before, Lore after) {
        try {
            listener.onChange(before, after);
        } catch (RuntimeException e) {
            LOG.error("Content: a part of the bot has not taken over the change", e);
        }
    }

    private static String describe(List<Problem> problems) {
        var others = problems.size() == 1
                ? ""
                : "; `okaybot check` shows all %d problems".formatted(problems.size());
        return "Content: change not taken over, answers are as before: " + problems.getFirst().oneLine() + others;
    }
}
