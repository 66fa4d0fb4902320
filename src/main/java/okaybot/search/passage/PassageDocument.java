package okaybot.search.passage;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import okaybot.article.Article;
import okaybot.lore.SpoilerThreshold;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// A passage as it is in the index.
///
/// @param context the title and the heading: they say what the passage is about
record PassageDocument(Passage passage, String context) {
    static final String TEXT = "text";
    static final String CONTEXT = "context";
    static final String AFTER = "after";
    static final String FILE = "file";
    static final String ID = "id";

    private static final String TITLE = "title";
    private static final String PUBLISHER = "publisher";
    private static final String ADDRESS = "address";
    private static final String DATE = "date";
    private static final int NO_SPOILER = 0;
    private static final FieldType FOUND_BY = fieldType();

    /// Without positions, which only searches for phrases need.
    private static FieldType fieldType() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.setStored(true);
        type.freeze();
        return type;
    }

    static Document of(Article article, String heading, String text) {
        var after = article.after().map(SpoilerThreshold::episode).orElse(NO_SPOILER);
        var document = new Document();
        document.add(new Field(TEXT, text, FOUND_BY));
        document.add(new StringField(ID, id(article, text), Field.Store.YES));
        document.add(new Field(CONTEXT, (article.title() + " " + heading).strip(), FOUND_BY));
        document.add(new IntPoint(AFTER, after));
        document.add(new NumericDocValuesField(AFTER, after));
        document.add(new StoredField(AFTER, after));
        document.add(new StringField(FILE, article.file(), Field.Store.YES));
        document.add(new StoredField(TITLE, article.title()));
        article.publisher().ifPresent(publisher -> document.add(new StoredField(PUBLISHER, publisher)));
        article.address().ifPresent(address -> document.add(new StoredField(ADDRESS, address.toString())));
        article.date().ifPresent(date -> document.add(new StoredField(DATE, date.toString())));
        return document;
    }

    private static String id(Article article, String text) {
        var hash = StringHelper.murmurhash3_x64_128(new BytesRef(article.file() + "\n" + text));
        return Long.toUnsignedString(hash[0], Character.MAX_RADIX);
    }

    static PassageDocument of(Document stored) {
        var after = stored.getField(AFTER).numericValue().intValue();
        var article = new Article(stored.get(FILE), stored.get(TITLE), Optional.ofNullable(stored.get(PUBLISHER)),
                Optional.ofNullable(stored.get(ADDRESS)).map(URI::create),
                Optional.ofNullable(stored.get(DATE)).map(LocalDate::parse),
                after == NO_SPOILER ? Optional.empty() : Optional.of(new SpoilerThreshold(after)));
        return new PassageDocument(new Passage(stored.get(ID), article, stored.get(TEXT)), stored.get(CONTEXT));
    }
}
