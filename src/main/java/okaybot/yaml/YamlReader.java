package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.NotEmpty;
import okaybot.yaml.annotation.YamlKey;

/// Reads YAML files into records and collects the problems of all of them. Not for several threads.
///
/// A component is a key: `playedBy` is `played-by`, unless [YamlKey] says otherwise. It may be a `String` (one line,
/// never blank, nothing in it that cannot be seen), `int`,
/// `boolean`, `LocalDate`, `URI` (absolute), `Path`, an enum (lower-case names with hyphens), a type of the caller's with
/// a `static T parse(String)` that throws an [IllegalArgumentException] with a sentence for the author, a record, an
/// `Optional` (whose key may be absent), or a `List` or a `Map` with text as keys (whose key may be absent, unless
/// [NotEmpty]). A map keeps the order of the file. A record's constructor, too, may throw an [IllegalArgumentException].
///
/// After a problem, reading goes on with a placeholder, for the checks of the caller to go on as well; values are of use
/// only if there are no problems at all.
public final class YamlReader {
    private final List<Problem> problems = new ArrayList<>();
    private final LocationIndex places = new LocationIndex();
    private final YamlBinder binder = new YamlBinder(problems, places);

    /// Reads a file.
    ///
    /// @param file    its name for the author
    /// @param content UTF-8, at most 512 KiB
    /// @return empty if nothing could be made of the file; then there is a problem
    /// @throws IllegalArgumentException if values of the type cannot be read: a mistake of the programmer
    public <T extends Record> Optional<T> read(String file, byte[] content, Class<T> type) {
        YamlType shape = YamlType.of(type);
        return SourceText.read(file, content, problems::add).flatMap(source -> YamlParser.of(source, problems::add))
                .flatMap(root -> binder.bind(shape, root, new ValueLabel("the file", ""))).map(BoundValue::value)
                .map(type::cast);
    }

    /// Reports a problem found later, by a check of the caller, where the value of a record's component stands; if its
    /// key is absent, where the record does.
    ///
    /// @param owner a record made by this reader, that very object
    /// @throws IllegalArgumentException if this reader made no such record, or it has no such component
    public void report(Record owner, String component, String message, String hint) {
        problems.add(places.of(owner, component).problem(message, hint));
    }

    /// Reports a problem of one element of a list, or of one key of a map.
    ///
    /// @param index counts from 0
    /// @throws IllegalArgumentException as above, or if there is no such element
    public void report(Record owner, String component, int index, String message, String hint) {
        problems.add(places.of(owner, component, index).problem(message, hint));
    }

    /// The key that a record's component is read from.
    public static String key(RecordComponent component) {
        return RecordField.of(component).key();
    }

    /// A hint for a word that is none of the known ones: the nearest of them, or them all.
    public static String suggest(String word, Collection<String> known) {
        return known.isEmpty()
                ? "there is none yet"
                : DidYouMean.suggest(word, "there is ", known.stream().sorted().toList());
    }

    /// All problems so far by file, line and column; at the same place, in the order in which they were found.
    public List<Problem> problems() {
        return problems.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }
}
