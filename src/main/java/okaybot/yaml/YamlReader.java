package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okaybot.problem.DidYouMean;
import okaybot.problem.Problem;
import okaybot.yaml.YamlType.RecordType;
import okaybot.yaml.YamlType.SectionsType;
import okaybot.yaml.annotation.NotEmpty;
import okaybot.yaml.annotation.YamlKey;
import okaybot.yaml.parse.SourceText;
import okaybot.yaml.parse.YamlParser;

/// Reads YAML files into records and collects the problems of all of them. Not thread-safe.
///
/// A component `playedBy` is read from the key `played-by`, unless [YamlKey] says otherwise. Its type may be:
/// - `String` (one line, not blank, no invisible characters), `int`, `boolean`, `LocalDate`, `URI` (absolute), `Path`
/// - an enum (constants in lower case with hyphens)
/// - a type with a `static T parse(String)` that throws an [IllegalArgumentException] with a sentence for the author
/// - a record, whose constructor may throw an [IllegalArgumentException] too
/// - an `Optional`, whose key may be absent
/// - a `List`, or a `Map` with `String` keys (in the order of the file); the key may be absent, unless [NotEmpty]
///
/// After a problem, reading continues with placeholders so that later checks can run. Use the values only if there are no
/// problems.
public final class YamlReader {
    /// The largest file that is read; a larger one is a problem.
    public static final int MAX_BYTES = SourceText.MAX_KIBIBYTES * 1024;

    private final ProblemCollector problems = new ProblemCollector();
    private final ProblemCollector warnings = new ProblemCollector();
    private final LocationIndex locations = new LocationIndex();
    private final YamlBinder binder = new YamlBinder(problems, locations);

    /// Reads a file.
    ///
    /// @param file    its name, as messages show it
    /// @param content UTF-8, at most [#MAX_BYTES]
    /// @return empty if the file cannot be read; then there is a problem
    /// @throws IllegalArgumentException if the type is not supported, which is a programming error
    public <T extends Record> Optional<T> read(String file, byte[] content, Class<T> type) {
        return bind(file, content, YamlType.of(type)).map(type::cast);
    }

    /// Reads a file whose keys belong to several records.
    ///
    /// @return one record of each type, in the order of the types; empty if the file cannot be read
    public Optional<List<Record>> readSections(String file, byte[] content, List<Class<? extends Record>> types) {
        return bind(file, content, new SectionsType(types.stream().map(RecordType::new).toList()))
                .map(records -> ((List<?>) records).stream().map(Record.class::cast).toList());
    }

    private Optional<Object> bind(String file, byte[] content, YamlType type) {
        return SourceText.decode(file, content, problems::add)
                .flatMap(source -> YamlParser.parse(source, problems::add))
                .flatMap(root -> binder.bind(type, root, new ValueLabel("the file", ""))).map(BoundValue::value);
    }

    /// Reports a problem that the caller found, at the value of a record's component; if its key is absent, at the record.
    ///
    /// @param owner a record made by this reader (the same object, not an equal one)
    /// @throws IllegalArgumentException if this reader made no such record, or it has no such component
    public void report(Record owner, String component, String message, String hint) {
        problems.report(locations.of(owner, component), message, hint);
    }

    /// Reports a problem that the caller found, at one element of a list or one key of a map.
    ///
    /// @param index counts from 0
    /// @throws IllegalArgumentException as above, or if there is no such element
    public void report(Record owner, String component, int index, String message, String hint) {
        problems.report(locations.of(owner, component, index), message, hint);
    }

    /// Reports what may be a mistake, in the same way. The values can be used nevertheless.
    ///
    /// @throws IllegalArgumentException as above
    public void warn(Record owner, String component, String message, String hint) {
        warnings.report(locations.of(owner, component), message, hint);
    }

    /// The key that a record's component is read from.
    public static String key(RecordComponent component) {
        return RecordField.key(component);
    }

    /// A hint for an unknown word: the nearest known one, or all of them.
    public static String suggest(String word, Collection<String> known) {
        return known.isEmpty()
                ? "there is none yet"
                : DidYouMean.suggest(word, "there is ", known.stream().sorted().toList());
    }

    /// All problems so far, by file, line and column.
    public List<Problem> problems() {
        return problems.sorted();
    }

    /// All warnings so far, in the same order.
    public List<Problem> warnings() {
        return warnings.sorted();
    }
}
