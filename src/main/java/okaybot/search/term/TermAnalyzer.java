package okaybot.search.term;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okaybot.search.word.WordFile;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// Splits text of a language into words in their basic form. Thread-safe.
final class TermAnalyzer {
    private final Locale language;
    private final StemmerOverrideFilter.@Nullable StemmerOverrideMap irregular;
    private final Analyzer analyzer;

    TermAnalyzer(Locale language) {
        this(language, null, irregular(language));
    }

    private TermAnalyzer(Locale language, @Nullable SynonymMap synonyms,
            StemmerOverrideFilter.@Nullable StemmerOverrideMap irregular) {
        this.language = language;
        this.irregular = irregular;
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                var plain = new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(source)));
                TokenStream stems = new SnowballFilter(
                        irregular == null ? plain : new StemmerOverrideFilter(plain, irregular), stemmer());
                return new TokenStreamComponents(source,
                        synonyms == null || synonyms.fst == null
                                ? stems
                                : new SynonymGraphFilter(stems, synonyms, true));
            }
        };
    }

    /// The basic forms of words that the stemmer would not find; none in a language without such a list.
    private static StemmerOverrideFilter.@Nullable StemmerOverrideMap irregular(Locale language) {
        var lines = WordFile.lines("irregular", language);
        if (lines.isEmpty()) {
            return null;
        }
        var regular = new TermAnalyzer(language, null, null);
        var builder = new StemmerOverrideFilter.Builder(true);
        lines.stream().map(line -> List.of(line.split(" "))).forEach(forms -> forms.stream().skip(1)
                .forEach(form -> builder.add(form, regular.tokens(forms.getFirst()).getFirst())));
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Korean words are not changed by any.
    private SnowballStemmer stemmer() {
        return switch (language.getLanguage()) {
            case "es" -> new SpanishStemmer();
            case "pt" -> new PortugueseStemmer();
            default -> new EnglishStemmer();
        };
    }

    List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /// Puts one term in place of each of some phrases.
    final class Phrases {
        private final SynonymMap.Builder builder = new SynonymMap.Builder(true);

        void add(List<String> phrases, String term) {
            for (var phrase : phrases) {
                var tokens = tokens(phrase);
                if (!tokens.isEmpty()) {
                    builder.add(SynonymMap.Builder.join(tokens.toArray(String[]::new), new CharsRefBuilder()),
                            new CharsRef(term), false);
                }
            }
        }

        /// The same analyzer with these phrases.
        TermAnalyzer build() {
            try {
                return new TermAnalyzer(language, builder.build(), irregular);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
