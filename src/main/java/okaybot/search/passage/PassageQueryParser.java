package okaybot.search.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// Finds out what a question in somebody's own words asks for, and about whom. Thread-safe; keeps nothing of what is asked.
public final class PassageQueryParser {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern HANGUL_NAME = Pattern.compile("[가-힣]{2,}");

    private final Set<String> ignoredWords;
    private final List<String> ignoredPhrases;
    private final Set<String> names;
    private final Set<String> hangulNames;

    /// @param lore with the words that say nothing about what is asked, and the names of those who may be asked about
    public PassageQueryParser(Lore lore) {
        var ignored = lore.vocabulary().ignored().stream().map(PassageQueryParser::normalize).distinct().toList();
        ignoredWords = ignored.stream().filter(phrase -> !phrase.contains(" ")).collect(Collectors.toSet());
        ignoredPhrases = ignored.stream().filter(phrase -> phrase.contains(" "))
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        names = Stream.<Collection<? extends Named>>of(lore.roles(), lore.people()).flatMap(Collection::stream)
                .flatMap(named -> named.spellings().stream()).flatMap(name -> words(name).stream())
                .filter(name -> name.length() > 1).collect(Collectors.toCollection(HashSet::new));
        hangulNames = names.stream().filter(HANGUL_NAME.asMatchPredicate()).collect(Collectors.toSet());
        names.removeAll(ignoredWords);
    }

    /// The words and names of a question.
    public PassageQuery parse(String question) {
        var text = " " + normalize(question) + " ";
        for (var phrase : ignoredPhrases) {
            text = text.replace(" " + phrase + " ", " ");
        }
        var asked = new ArrayList<String>();
        var about = new ArrayList<String>();
        for (var word : words(text)) {
            if (isName(word)) {
                about.add(word);
            } else if (!ignoredWords.contains(word)) {
                asked.add(word);
            }
        }
        return new PassageQuery(asked, about);
    }

    /// Endings are attached to Korean names, and an `'s` to others.
    private boolean isName(String word) {
        return names.contains(POSSESSIVE.matcher(word).replaceFirst(""))
                || hangulNames.stream().anyMatch(word::startsWith);
    }

    private static String normalize(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).results()
                .map(match -> match.group()).toList();
    }
}
