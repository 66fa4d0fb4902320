package okaybot.search.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.search.word.SearchWords;
import okaybot.search.word.SpellingNormalizer;
import okaybot.search.word.TextWords;
import okaybot.search.word.WordEndings;

/// Finds who and what a message between people names: most of its words mean nothing here. So a part of a name counts less than in
/// a question, and `nurse` only after a word such as `the`. Thread-safe.
public final class MentionFinder {
    /// In characters; twice what a message on Discord or Telegram may have, for what is embedded in it. The rest is not looked at.
    private static final int MAX_LENGTH = 8_192;
    /// Of a name, each Hangul syllable counting as one.
    private static final int MAX_WORDS = 8;
    private static final int MAX_MISSPELT_WORDS = 3;
    /// From so many syllables on, a Korean name is one wherever it stands.
    private static final int FULL_KOREAN_NAME = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pd}'’ʼ\\u200C\\u200D]+");

    private final NameSpellings names = new NameSpellings();
    /// What somebody is called apart from the names.
    private final Map<String, Set<String>> called = new HashMap<>();
    private final Map<String, List<String>> kinship = new HashMap<>();
    private final List<SearchWords.Relative> relatives;
    /// Of all names and what people are called.
    private final Set<Character> firstLetters;
    private final Set<String> articles;
    private final Set<String> ignored;
    private final WordEndings endings;

    /// What some words of a text name.
    ///
    /// @param ids   in no particular order
    /// @param to    the index of the word behind it
    /// @param isOwn whether it is a name, and not what somebody is called
    private record Mention(Set<String> ids, int to, boolean isOwn) {}

    /// @param lore  what the reader may know of
    /// @param show the id of the show as a whole, which its titles name
    public MentionFinder(Lore lore, String show) {
        var vocabulary = lore.vocabulary();
        endings = new WordEndings(vocabulary.endings());
        articles = normalized(vocabulary.articles());
        ignored = normalized(vocabulary.ignored());
        relatives = SearchWords.relatives(lore);
        lore.show().titles().forEach(title -> names.add(title, show));
        lore.named().forEach(this::add);
        var people = lore.named().filter(MentionFinder::isSomebody).map(Named::id).collect(Collectors.toSet());
        vocabulary.called().stream().filter(named -> people.contains(named.id()))
                .forEach(named -> named.words().forEach(word -> called
                        .computeIfAbsent(SpellingNormalizer.normalize(word), _ -> new LinkedHashSet<>())
                        .add(named.id())));
        firstLetters = Stream.concat(names.texts(), called.keySet().stream()).map(text -> text.charAt(0))
                .collect(Collectors.toSet());
        vocabulary.kinship().forEach(kin -> kin.words()
                .forEach(word -> kinship.put(SpellingNormalizer.normalize(word), kin.words())));
    }

    private static Set<String> normalized(List<String> words) {
        return words.stream().map(SpellingNormalizer::normalize).collect(Collectors.toSet());
    }

    private static boolean isSomebody(Named named) {
        return named instanceof Role || named instanceof Person;
    }

    /// Other spellings of a theme or a source are too common in messages: `love`.
    private void add(Named named) {
        if (isSomebody(named)) {
            names.add(named.id(), named.id());
            named.spellings().forEach(spelling -> names.add(spelling, named.id()));
        } else {
            names.add(named.name(), named.id());
        }
    }

    /// The ids of all that a text names, in the order in which it does.
    public List<String> find(String text) {
        var words = split(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        var found = new LinkedHashSet<String>();
        for (var from = 0; from < words.size();) {
            var mention = mention(words, from);
            var relative = mention.flatMap(of -> relative(words, of));
            relative.map(Mention::ids).ifPresent(found::addAll);
            mention.map(Mention::ids).ifPresent(found::addAll);
            from = relative.or(() -> mention).map(Mention::to).orElse(from + 1);
        }
        return found.isEmpty() ? List.copyOf(onlyCalled(words)) : List.copyOf(found);
    }

    /// A hyphen does not separate words here, so that `sang-in` is one and `sang in` is not.
    private static TextWords split(String text) {
        var words = new ArrayList<String>();
        var afterSpace = new BitSet();
        BETWEEN_WORDS.splitAsStream(text).map(SpellingNormalizer::words).filter(parts -> !parts.isEmpty())
                .forEach(parts -> {
                    afterSpace.set(words.size());
                    words.addAll(parts);
                });
        return new TextWords(words, afterSpace);
    }

    /// The longest name that begins at a word.
    private Optional<Mention> mention(TextWords words, int from) {
        if (!firstLetters.contains(words.words().get(from).charAt(0))) {
            return Optional.empty();
        }
        for (var to = Math.min(words.size(), from + MAX_WORDS); to > from; to--) {
            var mention = mention(words, from, to);
            if (mention.isPresent()) {
                return mention;
            }
        }
        return misspelt(words, from);
    }

    private Optional<Mention> mention(TextWords words, int from, int to) {
        var stems = endings.stems(words, from, to);
        return names.first(stems).filter(spelling -> isName(spelling, words, from, to))
                .map(spelling -> new Mention(spelling.ids(), to, true))
                .or(() -> first(called, stems).filter(ids -> isMeant(ids, words, from, to))
                        .map(ids -> new Mention(ids, to, false)));
    }

    private static <T> Optional<T> first(Map<String, T> map, List<String> stems) {
        return stems.stream().flatMap(stem -> Optional.ofNullable(map.get(stem)).stream()).findFirst();
    }

    private boolean isName(NameSpellings.Spelling spelling, TextWords words, int from, int to) {
        if (isKorean(words, from)) {
            return (spelling.isWhole() && to - from >= FULL_KOREAN_NAME) || isWord(words, from, to);
        }
        var afterSpaces = words.afterSpace().get(from + 1, to);
        var isCut = !afterSpaces.isEmpty() && to < words.size() && !words.afterSpace().get(to);
        // `She sang in the choir` does not name anybody, nor does `Gang-tae Moon-young` name Gang-tae Moon.
        return !isCut && (spelling.isWhole() || afterSpaces.stream()
                .noneMatch(word -> ignored.contains(words.words().get(from + 1 + word))));
    }

    /// Whether what somebody is called means that one: after an article, or in Korean, which has none, if only one is called so.
    private boolean isMeant(Set<String> ids, TextWords words, int from, int to) {
        var isArticleBefore = from > 0 && articles.contains(words.words().get(from - 1));
        return isWord(words, from, to) && (isArticleBefore || (isKorean(words, from) && ids.size() == 1));
    }

    private static boolean isKorean(TextWords words, int index) {
        return SpellingNormalizer.isKorean(words.words().get(index).charAt(0));
    }

    /// Whether a Korean word begins and ends here.
    private static boolean isWord(TextWords words, int from, int to) {
        return isBoundary(words, from) && isBoundary(words, to);
    }

    private static boolean isBoundary(TextWords words, int index) {
        return index == words.size() || words.afterSpace().get(index)
                || isKorean(words, index) != isKorean(words, index - 1) || !isKorean(words, index);
    }

    private Optional<Mention> misspelt(TextWords words, int from) {
        if (!words.afterSpace().get(from)) {
            return Optional.empty();
        }
        for (var to = from + 1; to <= Math.min(words.size(), from + MAX_MISSPELT_WORDS); to++) {
            var end = to;
            var ids = names.similar(words.letters(from, to));
            if (!ids.isEmpty()) {
                return Optional.of(new Mention(ids, end, true));
            }
        }
        return Optional.empty();
    }

    /// Who is meant by a relation behind a name: `Gang-tae's brother`.
    private Optional<Mention> relative(TextWords words, Mention of) {
        for (var to = Math.min(words.size(), of.to() + MAX_MISSPELT_WORDS); to > of.to(); to--) {
            var end = to;
            var found = first(kinship, endings.stems(words, of.to(), to)).map(kin -> relatives.stream()
                    .filter(relative -> of.ids().contains(relative.of()) && relative.words().equals(kin))
                    .map(SearchWords.Relative::id).collect(Collectors.toCollection(LinkedHashSet::new)));
            if (found.isPresent()) {
                return found.map(ids -> new Mention(ids, end, false));
            }
        }
        return Optional.empty();
    }

    /// Who is called what the text says if it says nothing else: `nurse?`.
    private Set<String> onlyCalled(TextWords words) {
        for (var from = 0; from < words.size(); from++) {
            for (var to = words.size(); to > from; to--) {
                var ids = first(called, endings.stems(words, from, to));
                if (ids.isPresent() && isIgnored(words, 0, from) && isIgnored(words, to, words.size())) {
                    return ids.get();
                }
            }
            if (!isIgnored(words, 0, from + 1) || from > MAX_WORDS) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private boolean isIgnored(TextWords words, int from, int to) {
        return words.words().subList(from, to).stream().allMatch(ignored::contains);
    }
}
