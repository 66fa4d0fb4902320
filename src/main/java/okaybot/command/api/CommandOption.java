package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.function.Function;
import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.LookupResult;
import okaybot.search.NameIndex;
import okaybot.text.CommandDescriptions;

/// The option of a command: one of several named things, found in any spelling.
public final class CommandOption<T extends Named> {
    private static final int MAX_SUGGESTIONS = 5;
    private static final int MAX_COMPLETION_BYTES = 2 << 20;
    private static final int ENTRY_BYTES = 200;
    /// With what a platform writes for it.
    private static final int COMPLETION_BYTES = 250;

    private final String name;
    private final String description;
    private final String notFound;
    /// One index for each lore in use; it is dropped together with its lore.
    private final LoadingCache<Lore, NameIndex<T>> names;
    private final PerLoreCache<String, List<Completion>> completions = new PerLoreCache<>(MAX_COMPLETION_BYTES,
            (typed, found) -> ENTRY_BYTES + 2 * typed.length() + found.size() * COMPLETION_BYTES);

    /// @param name lower-case letters, at most 32 (Discord, option names)
    /// @param description at most 100 characters (Discord, option descriptions)
    /// @param notFound the answer to an unknown name, up to the name: `There is no theme called`
    /// @param things what the argument can name
    public CommandOption(String name, String description, String notFound, Function<Lore, List<? extends T>> things) {
        this.name = name;
        this.description = description;
        this.notFound = notFound;
        this.names = Caffeine.newBuilder().weakKeys().build(lore -> new NameIndex<>(things.apply(lore)));
    }

    /// An option whose description is in the bundle of [CommandDescriptions].
    public static <T extends Named> CommandOption<T> of(String command, String name, String notFound,
            Function<Lore, List<? extends T>> things) {
        return new CommandOption<>(name, CommandDescriptions.of(command, name), notFound, things);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /// Whether this is exactly the id of one of the things.
    public boolean containsId(Lore lore, String id) {
        return names.get(lore).find(id) instanceof LookupResult.Found<T>(var thing) && thing.id().equals(id);
    }

    /// The answer about the thing that the argument names, in any spelling. If nothing or more than one thing matches,
    /// the answer offers the nearest ones.
    public Answer answer(Request request, Lore lore, Function<T, Answer> found) {
        return switch (names.get(lore).find(request.argument())) {
            case LookupResult.Found<T>(var thing) -> found.apply(thing);
            case LookupResult.Ambiguous<T>(var things) -> LookupAnswers.ambiguous(request.line(), things);
            case LookupResult.NotFound<T>(var near) -> LookupAnswers.notFound(notFound, request.line(), near);
        };
    }

    /// The answer to an argument that matches nothing: it offers the things whose names contain it.
    public Answer notFound(Request request, Lore lore) {
        var near = names.get(lore).suggest(request.argument());
        return LookupAnswers.notFound(notFound, request.line(),
                near.subList(0, Math.min(near.size(), MAX_SUGGESTIONS)));
    }

    /// Completions of what is typed, the most likely first; everything if nothing is typed yet.
    public List<Completion> complete(Lore lore, String typed) {
        return completions.get(lore, typed, words -> names.get(lore).suggest(words)
                .stream()
                .map(thing -> new Completion(thing.id(), thing.name(), thing.detail()))
                .toList());
    }
}
