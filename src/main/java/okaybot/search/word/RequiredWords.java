package okaybot.search.word;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Finds out which words a text must hold so that a regular expression can find anything in it: of `\bhow (?:long|old)\b`, `long` or
/// `old`. To look for these takes a tenth of the time of trying the expression.
final class RequiredWords {
    /// More of them take as long as the expression.
    private static final int MAX_WORDS = 60;
    private static final int MIN_LETTERS = 2;
    private static final String LOOKING_AHEAD = "?=";

    private final String regex;
    private int at;

    private RequiredWords(String regex) {
        this.regex = regex;
    }

    /// In small letters. Any one of them is enough.
    ///
    /// @param regex a valid one
    /// @return empty if a text need not hold any certain word
    static Set<String> of(String regex) {
        return new RequiredWords(regex).alternatives();
    }

    /// Those of all alternatives, up to the end of the group.
    private Set<String> alternatives() {
        var all = new LinkedHashSet<String>();
        var isAny = false;
        do {
            var words = sequence();
            isAny |= words.isEmpty();
            all.addAll(words);
        } while (skip("|"));
        return isAny || all.size() > MAX_WORDS ? Set.of() : all;
    }

    /// Of several parts that follow each other, those of the one that is likely the rarest.
    private Set<String> sequence() {
        var best = Set.<String>of();
        var letters = new StringBuilder();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            var isLetter = isLetter();
            var letter = regex.charAt(isLetter && regex.charAt(at) == '\\' ? at + 1 : at);
            var words = isLetter ? skipLetter() : part();
            var isOnce = !isQuantified();
            var isOptional = !isOnce && skipQuantifier();
            if (isLetter && !isOptional) {
                letters.append(letter);
            }
            if (!isOnce || !isLetter) {
                best = rarer(best, rarer(word(letters), isOptional ? Set.of() : words));
            }
        }
        return rarer(best, word(letters));
    }

    /// The letters that were read, which begin anew.
    private static Set<String> word(StringBuilder letters) {
        var word = letters.toString().toLowerCase(Locale.ROOT);
        letters.setLength(0);
        return word.length() >= MIN_LETTERS || isSyllable(word) ? Set.of(word) : Set.of();
    }

    /// One of Hangul is rare enough: no text in another script has it.
    private static boolean isSyllable(String letter) {
        return !letter.isEmpty() && SpellingNormalizer.isKorean(letter.charAt(0));
    }

    /// Long words are rarer than short ones.
    private static Set<String> rarer(Set<String> some, Set<String> others) {
        return length(others) > length(some) ? others : some;
    }

    /// The mean of them. A loop, since it is asked for each part of thousands of expressions before the first answer.
    private static double length(Set<String> words) {
        var letters = 0;
        for (var word : words) {
            letters += word.strip().length();
        }
        return words.isEmpty() ? 0 : (double) letters / words.size();
    }

    private boolean isLetter() {
        return regex.charAt(at) == '\\'
                ? !Character.isLetterOrDigit(regex.charAt(at + 1))
                : "[(.^$".indexOf(regex.charAt(at)) < 0;
    }

    private Set<String> skipLetter() {
        at += regex.charAt(at) == '\\' ? 2 : 1;
        return Set.of();
    }

    /// A group, a class of letters or a sign.
    private Set<String> part() {
        return switch (regex.charAt(at++)) {
            case '(' -> group();
            case '[' -> skipClass();
            case '\\' -> skipEscape();
            default -> Set.of();
        };
    }

    private Set<String> group() {
        var isRequired = regex.startsWith(LOOKING_AHEAD, at) || !regex.startsWith("?", at) || regex.startsWith("?:", at)
                || (regex.startsWith("?<", at) && Character.isLetter(regex.charAt(at + 2)));
        if (skip("?<") && isRequired) {
            at = regex.indexOf('>', at) + 1;
        }
        while (skip("?") || skip(":") || skip("=") || skip("!")) {
            // What kind of group it is.
        }
        var words = alternatives();
        at++;
        return isRequired ? words : Set.of();
    }

    private Set<String> skipClass() {
        for (var depth = 1; depth > 0; at++) {
            switch (regex.charAt(at)) {
                case '[' -> depth++;
                case ']' -> depth--;
                case '\\' -> at++;
                default -> {
                }
            }
        }
        return Set.of();
    }

    private Set<String> skipEscape() {
        at = switch (regex.charAt(at)) {
            case 'p', 'P' -> regex.indexOf('}', at) + 1;
            case 'k' -> regex.indexOf('>', at) + 1;
            case 'Q' -> regex.indexOf("\\E", at) + 2;
            case 'u', 'x', 'c', '0' -> throw new IllegalArgumentException("Write the letter itself: " + regex);
            default -> at + 1;
        };
        return Set.of();
    }

    private boolean isQuantified() {
        return at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
    }

    /// Whether what it belongs to may be missing.
    private boolean skipQuantifier() {
        var isOptional = "?*".indexOf(regex.charAt(at)) >= 0 || regex.startsWith("{0", at);
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        while (skip("?") || skip("+")) {
            // However it is tried.
        }
        return isOptional;
    }

    private boolean skip(String sign) {
        var isThere = regex.startsWith(sign, at);
        at += isThere ? sign.length() : 0;
        return isThere;
    }
}
