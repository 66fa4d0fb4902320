package okaybot.problem;

import java.util.Comparator;

/// A position in a file.
///
/// @param file   the name of the file, as the caller gave it
/// @param line   counts from 1; 0 for the file as a whole
/// @param column counts from 1, in code points, as an editor shows it
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line).thenComparingInt(Location::column);

    /// A whole file, folder or environment variable.
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /// `file:line:column`, or only `file`: terminals and editors turn it into a link.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
