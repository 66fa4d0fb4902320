package okaybot.intent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Corrects words that are one slip away from a known one: a letter too many, too few, another one, or two swapped.
record SpellingCorrector(Map<Character, List<String>> byFirstLetter) {
    /// Shorter words with a slip are too often another word.
    private static final int MIN_LENGTH = 5;

    SpellingCorrector(Collection<String> known) {
        this(known.stream().filter(word -> word.length() >= MIN_LENGTH)
                .collect(Collectors.groupingBy(word -> word.charAt(0))));
    }

    String correct(String word) {
        var similar = word.length() < MIN_LENGTH - 1
                ? List.<String>of()
                : byFirstLetter.getOrDefault(word.charAt(0), List.of());
        return similar.isEmpty() || similar.contains(word)
                ? word
                : similar.stream().filter(right -> isSlip(word, right)).findFirst().orElse(word);
    }

    /// The first letter is nearly always right.
    private static boolean isSlip(String typed, String right) {
        var shorter = Math.min(typed.length(), right.length());
        if (shorter < MIN_LENGTH - 1 || Math.abs(typed.length() - right.length()) > 1) {
            return false;
        }
        var start = 0;
        while (start < shorter && typed.charAt(start) == right.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < shorter - start
                && typed.charAt(typed.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        return isOneStep(typed.substring(start, typed.length() - end),
                right.substring(start, right.length() - end));
    }

    private static boolean isOneStep(String typed, String right) {
        var isSwap = right.length() == 2 && new StringBuilder(typed).reverse().toString().equals(right);
        return isSwap || (typed.length() <= 1 && right.length() <= 1);
    }
}
