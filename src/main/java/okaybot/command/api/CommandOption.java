package okaybot.command.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;
import okaybot.search.name.LookupResult;
import okaybot.search.name.NameIndex;
import okaybot.search.word.SearchWords;
import okaybot.text.CommandDescriptions;

/// The option of a command: one of several named things, found in any spelling.
public final class CommandOption<T extends Named> {
    private static final int MAX_SUGGESTIONS = 5;

    private final String name;
    private final Function<Locale, String> description;
    private final NotFoundMessage notFound;
    private final Function<Lore, List<? extends T>> things;
    private final Function<Lore, SearchWords> words;
    private final BiPredicate<T, Lore> offered;
    private final Optional<Completer> completer;
    private final LoreCache<NameIndex<T>> names;
    /// Apart from the index, which takes long to build.
    private final LoreCache<Map<String, T>> byId;
    /// Of everything, for an empty text, without the index. Nothing that somebody has typed is kept.
    private final LoreCache<List<Completion>> allCompletions;

    /// @param name lower-case letters, at most 32 (Discord, option names)
    /// @param description at most 100 characters (Discord, option descriptions)
    /// @param notFound the title of the answer to an unknown name
    /// @param things what the argument can name
    public CommandOption(String name, Function<Locale, String> description, NotFoundMessage notFound,
            Function<Lore, List<? extends T>> things) {
        this(name, description, notFound, things, _ -> SearchWords.NONE, (_, _) -> true, Optional.empty());
    }

    private CommandOption(String name, Function<Locale, String> description, NotFoundMessage notFound,
            Function<Lore, List<? extends T>> things, Function<Lore, SearchWords> words, BiPredicate<T, Lore> offered,
            Optional<Completer> completer) {
        this.name = name;
        this.description = description;
        this.notFound = notFound;
        this.things = things;
        this.words = words;
        this.offered = offered;
        this.completer = completer;
        this.names = new LoreCache<>(lore -> new NameIndex<>(things.apply(lore), words.apply(lore)));
        this.byId = new LoreCache<>(lore -> things.apply(lore).stream()
                .collect(Collectors.toMap(Named::id, thing -> thing, (first, _) -> first)));
        this.allCompletions = new LoreCache<>(lore -> completions(things.apply(lore), lore));
    }

    /// An option whose description is in the bundle of [CommandDescriptions], and whose things are also found by the words
    /// of the content.
    public static <T extends Named> CommandOption<T> of(String command, String name, NotFoundMessage notFound,
            Function<Lore, List<? extends T>> things) {
        return new CommandOption<>(name, locale -> CommandDescriptions.of(command, name, locale), notFound, things,
                lore -> SearchWords.of(lore, topic -> argument(topic.line(), command)), (_, _) -> true,
                Optional.empty());
    }

    /// An option for free text, whose description is in the bundle of [CommandDescriptions].
    public static CommandOption<Named> ofText(String command, String name, Completer completer) {
        return new CommandOption<>(name, locale -> CommandDescriptions.of(command, name, locale), (locale, typed) -> "",
                _ -> List.of(),
                _ -> SearchWords.NONE, (_, _) -> true, Optional.of(completer));
    }

    /// Completes free text.
    @FunctionalInterface
    public interface Completer {
        /// Completions of what is typed, the most likely first; always the same list if nothing is typed.
        ///
        /// @param lore what the reader may know of
        /// @param ceiling the last episode that the reader has watched
        List<Completion> complete(Lore lore, String typed, int ceiling);
    }

    private static Optional<String> argument(String line, String command) {
        return Optional.of(CommandLine.parse(line)).filter(parsed -> parsed.name().equals(command))
                .map(CommandLine::argument);
    }

    /// The same, but only some of its things are offered while somebody types: those about which there is something to say.
    public CommandOption<T> offering(BiPredicate<T, Lore> worthOffering) {
        return new CommandOption<>(name, description, notFound, things, words, worthOffering, completer);
    }

    public String name() {
        return name;
    }

    /// In English.
    public String description() {
        return description(Locale.ENGLISH);
    }

    public String description(Locale locale) {
        return description.apply(locale);
    }

    /// The id of the one thing that the words name, in any spelling.
    public Optional<String> idOf(Lore lore, String words) {
        return names.get(lore).findWithoutSuggestions(words) instanceof LookupResult.Found<T>(var thing)
                ? Optional.of(thing.id())
                : Optional.empty();
    }

    /// The id of the one thing that the words name without a typing mistake.
    public Optional<String> preciseIdOf(Lore lore, String words) {
        return names.get(lore).findPrecisely(words) instanceof LookupResult.Found<T>(var thing)
                ? Optional.of(thing.id())
                : Optional.empty();
    }

    /// The ids of the things that the words name one after another.
    public List<String> idsOfEach(Lore lore, String words) {
        return names.get(lore).findEach(words).stream().map(Named::id).toList();
    }

    /// Whether the words may name several things.
    public boolean isAmbiguous(Lore lore, String words) {
        return names.get(lore).findWithoutSuggestions(words) instanceof LookupResult.Ambiguous<T>;
    }

    /// The thing with an id.
    public Optional<T> thing(Lore lore, String id) {
        return Optional.ofNullable(byId.get(lore).get(id));
    }

    /// Whether this is exactly the id of one of the things.
    public boolean containsId(Lore lore, String id) {
        return thing(lore, id).isPresent();
    }

    /// The answer about the thing that the argument names, in any spelling. If nothing or more than one thing matches,
    /// the answer offers the nearest ones.
    public Answer answer(Request request, Lore lore, Function<T, Answer> found) {
        return switch (names.get(lore).find(request.argument())) {
            case LookupResult.Found<T>(var thing) -> found.apply(thing);
            case LookupResult.Ambiguous<T>(var things) ->
                LookupAnswers.ambiguous(request.line(), things, lore.locale());
            case LookupResult.NotFound<T>(var near) -> notFound(request, lore, near);
        };
    }

    /// The answer to an argument that matches nothing: it offers the things whose names contain it.
    public Answer notFound(Request request, Lore lore) {
        var near = names.get(lore).suggest(request.argument());
        return notFound(request, lore, near.subList(0, Math.min(near.size(), MAX_SUGGESTIONS)));
    }

    private Answer notFound(Request request, Lore lore, List<T> near) {
        var title = notFound.text(LookupAnswers.shorten(request.argument()), lore.locale());
        return LookupAnswers.notFound(title, request.line(), near, lore.locale());
    }

    /// Completions of what is typed, the most likely first; everything if nothing is typed yet.
    ///
    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    public List<Completion> complete(Lore lore, String typed, int ceiling) {
        return completer.map(own -> own.complete(lore, typed, ceiling)).orElseGet(() -> complete(lore, typed));
    }

    private List<Completion> complete(Lore lore, String typed) {
        return typed.isBlank() ? allCompletions.get(lore) : completions(names.get(lore).suggest(typed), lore);
    }

    private List<Completion> completions(List<? extends T> suggested, Lore lore) {
        return suggested.stream()
                .filter(thing -> offered.test(thing, lore))
                .map(thing -> new Completion(thing.id(), thing.name(), thing.detail()))
                .toList();
    }
}
