package okaybot.search.passage;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import okaybot.article.Article;
import okaybot.article.ArticleVisitor;
import okaybot.problem.Problem;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/// Writes the passages of articles into a new index.
final class PassageIndexWriter implements ArticleVisitor, Closeable {
    /// How much waits in memory before it is written to disk.
    private static final double BUFFER_MEBIBYTES = 8;

    private final IndexWriter writer;
    private final LoadingListener listener;
    private PassageSplitter splitter = new PassageSplitter();
    private String heading = "";

    PassageIndexWriter(Directory directory, PassageAnalyzer analyzer, LoadingListener listener) throws IOException {
        var config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(BUFFER_MEBIBYTES);
        config.setMergeScheduler(new SerialMergeScheduler());
        this.writer = new IndexWriter(directory, config);
        this.listener = listener;
    }

    @Override
    public void visitText(Article article, String newHeading, String text) throws IOException {
        if (!newHeading.equals(heading)) {
            write(article, splitter.end());
            heading = newHeading;
        }
        for (var passage : splitter.add(text)) {
            write(article, Optional.of(passage));
        }
    }

    @Override
    public void visitEnd(Article article) throws IOException {
        write(article, splitter.end());
        reset();
        listener.onArticle();
    }

    @Override
    public void visitProblem(String file, Problem problem) throws IOException {
        reset();
        writer.deleteDocuments(new Term(PassageDocument.FILE, file));
        listener.onProblem(problem);
    }

    private void reset() {
        splitter = new PassageSplitter();
        heading = "";
    }

    private void write(Article article, Optional<String> passage) throws IOException {
        if (passage.isPresent()) {
            listener.onPassage();
            writer.addDocument(PassageDocument.of(article, heading, passage.get()));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
