package okaybot.yaml;

import java.util.Comparator;

/// A place in a file.
///
/// @param file   the name of the file, as the caller gave it
/// @param line   counts from 1
/// @param column counts from 1, in code points, as an editor shows it
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line).thenComparingInt(Location::column);

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /// `file:line:column`, which terminals and editors make a link of.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
