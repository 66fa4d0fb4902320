package okaybot.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassageSplitterTest {
    private static final List<String> WORDS = List.of("moon", "drama,", "ends.", "Why?", "고문영은", "웃었다.", "笑", "。", "…",
            "“She", "said”", "🎭", "e\u0301", "Mr.", "3.5", "x".repeat(700), "花".repeat(350), "👩‍👩‍👧".repeat(60));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /// Paragraphs of random words, some of which no text has.
    static List<String> paragraphs(Random random) {
        var paragraphs = new ArrayList<String>();
        for (var i = random.nextInt(1, 8); i > 0; i--) {
            paragraphs.add(Stream.generate(() -> WORDS.get(random.nextInt(random.nextInt(3) == 0 ? WORDS.size() : 15)))
                    .limit(random.nextInt(1, 150)).reduce("", (text, word) -> text + " " + word).strip());
        }
        return paragraphs;
    }

    static List<String> split(List<String> paragraphs) {
        var splitter = new PassageSplitter();
        return Stream
                .concat(paragraphs.stream().flatMap(paragraph -> splitter.add(paragraph).stream()).toList().stream(),
                        splitter.end().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passages_are_short_and_lose_nothing(long seed) {
        var paragraphs = paragraphs(new Random(seed));
        var passages = split(paragraphs);
        assertThat(passages).allSatisfy(passage -> {
            assertThat(PassageSplitter.countWords(passage)).isBetween(1, PassageSplitter.MAX_WORDS);
            assertThat(passage).hasSizeLessThanOrEqualTo(PassageSplitter.MAX_LENGTH).isEqualTo(passage.strip());
            assertThat(passage.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        });
        assertThat(String.join("", passages).replaceAll("[ …]", ""))
                .isEqualTo(String.join("", paragraphs).replaceAll("[ …]", ""));
    }

    @Test
    void short_paragraphs_are_joined() {
        assertThat(split(List.of("She walks in.", "He looks up.", "word ".repeat(20).strip() + ".", "It ends.")))
                .containsExactly("She walks in. He looks up. " + "word ".repeat(20).strip() + ".", "It ends.");
    }

    @Test
    void a_long_sentence_is_cut_off_between_words() {
        var passages = split(List.of("word ".repeat(50).strip() + "."));
        assertThat(passages).containsExactly("word ".repeat(40).strip() + "…", "…" + "word ".repeat(10).strip() + ".");
    }

    @Test
    void a_passage_ends_with_a_sentence() {
        var sentence = "One two three four five six seven eight nine ten.";
        assertThat(split(List.of((sentence + " ").repeat(8).strip()))).containsExactly(
                (sentence + " ").repeat(4).strip(), (sentence + " ").repeat(4).strip());
    }
}
