package okaybot.search.passage;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/// The passages of all articles. Thread-safe.
final class PassageIndex implements Closeable {
    /// How many of the best passages are looked at closely.
    private static final int CANDIDATES = 12;
    /// Below it, a passage is about something else. Found by trying.
    static final double MIN_COVERAGE = 0.6;
    private static final float CONTEXT_BOOST = 0.3f;

    private final Directory directory;
    private final IndexFolder folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final PassageAnalyzer analyzer;

    /// @param directory in the folder; both are closed together with this index
    PassageIndex(Directory directory, IndexFolder folder, PassageAnalyzer analyzer) throws IOException {
        this.directory = directory;
        this.folder = folder;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        // Questions hardly repeat.
        this.searcher.setQueryCache(null);
        this.analyzer = analyzer;
    }

    int size() {
        return reader.numDocs();
    }

    /// Makes a first search, which takes much longer than others.
    void warmUp() throws IOException {
        var context = searcher.storedFields().document(0).get(PassageDocument.CONTEXT);
        var _ = find(new PassageQuery(List.of(context), List.of()), Integer.MAX_VALUE, 1);
    }

    /// See [PassageFinder#find].
    List<Passage> find(PassageQuery query, int ceiling, int limit) throws IOException {
        var terms = new QueryWeigher(reader, analyzer).weigh(query);
        if (terms.weights().isEmpty()) {
            return List.of();
        }
        var candidates = new ArrayList<Candidate>();
        for (var hit : searcher.search(query(terms, ceiling), CANDIDATES).scoreDocs) {
            candidates.add(candidate(PassageDocument.of(searcher.storedFields().document(hit.doc)), terms));
        }
        var files = new HashSet<String>();
        return candidates.stream().filter(candidate -> candidate.coverage >= MIN_COVERAGE)
                .sorted(Comparator.comparingDouble(Candidate::coverage).reversed()).map(Candidate::passage)
                .filter(passage -> files.add(passage.article().file())).limit(limit).toList();
    }

    private record Candidate(Passage passage, double coverage) {}

    private Candidate candidate(PassageDocument document, QueryTerms terms) {
        return new Candidate(document.passage(), terms.coverage(analyzer.terms(document.passage().words()),
                analyzer.terms(document.context())));
    }

    /// See [PassageFinder#passage].
    Optional<Passage> passage(String id) throws IOException {
        var hits = searcher.search(new TermQuery(new Term(PassageDocument.ID, id)), 1).scoreDocs;
        return hits.length == 0
                ? Optional.empty()
                : Optional.of(PassageDocument.of(searcher.storedFields().document(hits[0].doc)).passage());
    }

    private static Query query(QueryTerms terms, int ceiling) {
        var query = new BooleanQuery.Builder();
        terms.weights().keySet().forEach(term -> query.add(anywhere(term, CONTEXT_BOOST), Occur.SHOULD));
        if (!terms.names().isEmpty()) {
            var names = new BooleanQuery.Builder();
            terms.names().forEach(term -> names.add(anywhere(term, 1), Occur.SHOULD));
            query.add(names.build(), Occur.MUST);
        }
        query.setMinimumNumberShouldMatch(1);
        return (ceiling == Integer.MAX_VALUE ? query : query.add(upTo(ceiling), Occur.FILTER)).build();
    }

    /// Lucene looks at the values of all passages, or only of those that were found, whichever takes less time.
    private static Query upTo(int ceiling) {
        return new IndexOrDocValuesQuery(IntPoint.newRangeQuery(PassageDocument.AFTER, 0, ceiling),
                NumericDocValuesField.newSlowRangeQuery(PassageDocument.AFTER, 0, ceiling));
    }

    private static Query anywhere(String term, float contextBoost) {
        return new DisjunctionMaxQuery(List.of(new TermQuery(new Term(PassageDocument.TEXT, term)),
                new BoostQuery(new TermQuery(new Term(PassageDocument.CONTEXT, term)), contextBoost)), 0);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
        folder.close();
    }
}
