package okaybot.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// How a text ends when it is read out in Korean. Nothing is heard of quotation marks, brackets, emoji and Markdown.
enum KoreanSound {
    VOWEL, CONSONANT, RIEUL;

    /// Up to the last letter or digit, which is heard, and the two signs that are read as 퍼센트 and 플러스.
    private static final Pattern HEARD = Pattern.compile("(?s)(.*[\\p{L}\\p{N}%+]).*");
    private static final Pattern NUMBER = Pattern.compile("(?s)(?:.*[^\\d.,])?([\\d.,]*\\d)");
    private static final Pattern AFTER_POINTS = Pattern.compile(".*\\..*\\.");
    private static final Pattern LATIN = Pattern.compile("(?s)(?:.*[^A-Za-z])?([A-Za-z]+)");
    /// Read letter by letter, such as TV; longer ones are words.
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{1,5}");
    /// 엘, 알 and 엠, 엔.
    private static final String LETTERS_WITH_RIEUL = "LR";
    private static final String LETTERS_WITH_CONSONANT = "MN";
    /// Such as Nicole (니콜).
    private static final Pattern WORD_WITH_RIEUL = Pattern.compile("(?i).*le?");
    /// Such as Jane (제인) and Gang (강); Baek (백), Okaybot (봇) and Jack (잭), but not Mark (마크), Discord (디스코드) and
    /// Street (스트리트). Park is a surname.
    private static final Pattern WORD_WITH_CONSONANT = Pattern.compile(
            "(?i).*([mn]e?|ng|[aeiouy](?<!ea|ee|oa|ai|oi)([bkp]|tt?|ck?))|park");
    /// 영, 일, 이 …, and what 10, 100 and 1000 end with.
    private static final String DIGITS = "영일이삼사오육칠팔구";
    private static final String TENS = "십백천";
    private static final String MYRIADS = "만억조경해";
    /// The final consonants among the letters of which Unicode composes syllables.
    private static final char FIRST_FINAL = '\u11A8';
    private static final char LAST_FINAL = '\u11FF';
    private static final char FINAL_RIEUL = '\u11AF';
    /// A consonant that stands alone is read as its name, such as 기역, which ends with itself.
    private static final char FIRST_INITIAL = '\u1100';
    private static final char LAST_INITIAL = '\u1112';
    private static final char INITIAL_RIEUL = '\u1105';

    /// The last sound of a text; a vowel if there is none, and after scripts whose Korean reading is unknown.
    static KoreanSound endOf(String text) {
        // Takes syllables apart into letters, accents off letters, and makes wide letters and digits plain.
        var heard = HEARD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD));
        return heard.matches() ? ofHeard(heard.group(1)) : VOWEL;
    }

    private static KoreanSound ofHeard(String text) {
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return ofLetter(lastOf(Normalizer.normalize(number(number.group(1)), Normalizer.Form.NFD)));
        }
        var latin = LATIN.matcher(text);
        return latin.matches() ? ofLatin(latin.group(1)) : ofLetter(lastOf(text));
    }

    private static KoreanSound ofLetter(char letter) {
        if (letter == FINAL_RIEUL || letter == INITIAL_RIEUL) {
            return RIEUL;
        }
        var closed = (letter >= FIRST_FINAL && letter <= LAST_FINAL)
                || (letter >= FIRST_INITIAL && letter <= LAST_INITIAL) || letter == 'ん' || letter == 'ン';
        return closed ? CONSONANT : VOWEL;
    }

    private static KoreanSound ofLatin(String word) {
        var abbreviation = ABBREVIATION.matcher(word).matches();
        var last = word.substring(word.length() - 1);
        if (abbreviation ? LETTERS_WITH_RIEUL.contains(last) : WORD_WITH_RIEUL.matcher(word).matches()) {
            return RIEUL;
        }
        var closed = abbreviation
                ? LETTERS_WITH_CONSONANT.contains(last)
                : WORD_WITH_CONSONANT.matcher(word).matches();
        return closed ? CONSONANT : VOWEL;
    }

    /// The last syllable of a number, such as 백 of 1,200 (천이백). What follows the only point is read digit by digit; several
    /// points are in a date.
    private static String number(String digits) {
        var integer = AFTER_POINTS.matcher(digits).replaceFirst("").replace(",", "");
        var zeros = integer.length() - integer.replaceFirst("0+$", "").length();
        if (zeros == 0 || integer.contains(".") || zeros == integer.length()) {
            return syllable(DIGITS, lastOf(integer) - '0');
        }
        return zeros < 4 ? syllable(TENS, zeros - 1) : syllable(MYRIADS, Math.min(zeros / 4, MYRIADS.length()) - 1);
    }

    private static String syllable(String syllables, int index) {
        return syllables.substring(index, index + 1);
    }

    private static char lastOf(String text) {
        return text.charAt(text.length() - 1);
    }
}
