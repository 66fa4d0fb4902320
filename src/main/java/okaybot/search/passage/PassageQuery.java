package okaybot.search.passage;

import java.util.List;

/// What a passage shall be about.
///
/// @param words what is asked, without words such as “who” that say nothing about it
/// @param names whom it is asked about. If there are any, a passage must contain a part of one; but they do not count as an
///              answer
public record PassageQuery(List<String> words, List<String> names) {
    public PassageQuery {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }
}
