package okaybot.search.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Turns text into the terms by which it is found: words in Latin script without their English endings, and pairs of
/// neighbouring letters in Korean, Chinese and Japanese, where words carry their endings without a space.
final class PassageAnalyzer extends Analyzer {
    private static final String ANY_FIELD = "";
    /// Hangul Jamo; all others that [CJKBigramFilter] pairs come behind it.
    private static final int FIRST_OF_CJK = 0x1100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
        return new TokenStreamComponents(words,
                new PorterStemFilter(new EnglishPossessiveFilter(new CJKBigramFilter(folded))));
    }

    /// Whether a term is one of the pairs, or a single letter of these scripts.
    static boolean isPairOfLetters(String term) {
        return term.codePointAt(0) >= FIRST_OF_CJK;
    }

    /// The different terms of a text, in their order.
    Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        try (var stream = tokenStream(ANY_FIELD, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
