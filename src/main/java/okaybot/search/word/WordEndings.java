package okaybot.search.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What may be attached to the end of a word. Korean endings follow one another, and may be no more than a consonant below the
/// last syllable: 나오 + ㄴ + 가 + 요 is 나온가요.
public final class WordEndings {
    /// The consonants that can stand below a syllable, in the order of Unicode's letters for them.
    private static final String FINAL_CONSONANTS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final char FIRST_FINAL_CONSONANT = 0x11A8;

    private final List<String> others = new ArrayList<>();
    /// Korean ones by their last letter.
    private final Map<Character, List<String>> korean = new HashMap<>();

    /// Knows the endings of a language.
    public WordEndings(Collection<String> endings) {
        endings.stream().map(WordEndings::normalize).distinct().forEach(this::add);
    }

    private static String normalize(String ending) {
        var consonant = ending.isEmpty() ? -1 : FINAL_CONSONANTS.indexOf(ending.charAt(0));
        return consonant < 0
                ? SpellingNormalizer.normalize(ending)
                : (char) (FIRST_FINAL_CONSONANT + consonant) + SpellingNormalizer.normalize(ending.substring(1));
    }

    private void add(String ending) {
        if (ending.isEmpty()) {
            return;
        }
        if (SpellingNormalizer.isKorean(ending.charAt(0))) {
            korean.computeIfAbsent(ending.charAt(ending.length() - 1), _ -> new ArrayList<>()).add(ending);
        } else {
            others.add(ending);
        }
    }

    /// Whether a text consists of endings only.
    public boolean isEnding(String text) {
        return stems(SpellingNormalizer.normalize(text), 0).getLast().isEmpty();
    }

    /// What some words of a text may be without the endings of the last one, the longest first.
    public List<String> stems(TextWords words, int from, int to) {
        return stems(words.letters(from, to), words.lettersBeforeLastSpace(from, to) + 1);
    }

    /// What a text may be without the endings of its last word, the longest first: the text itself, and for Korean also without
    /// several endings.
    ///
    /// @param word       normalized
    /// @param minLetters that are no endings
    private List<String> stems(String word, int minLetters) {
        var ends = new BitSet();
        ends.set(word.length());
        for (var end = word.length(); end > 0; end = ends.previousSetBit(end - 1)) {
            for (var ending : korean.getOrDefault(word.charAt(end - 1), List.of())) {
                var start = end - ending.length();
                if (start >= minLetters && word.startsWith(ending, start)) {
                    ends.set(start);
                }
            }
        }
        for (var ending : others) {
            if (word.length() - ending.length() >= minLetters && word.endsWith(ending)) {
                ends.set(word.length() - ending.length());
            }
        }
        var stems = new ArrayList<String>();
        for (var end = word.length(); end >= 0; end = ends.previousSetBit(end - 1)) {
            stems.add(word.substring(0, end));
        }
        return stems;
    }
}
