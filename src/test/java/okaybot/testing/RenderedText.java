package okaybot.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An answer as its readers see it.
///
/// @param labels of all buttons, one a line; empty if they stand on the pages themselves
public record RenderedText(List<RenderedPage> pages, String labels) {
    /// A message's worth of it.
    ///
    /// @param open what is seen without lifting a cover
    /// @param covers what stands behind each cover; nothing if the platform is never sent it
    public record RenderedPage(String open, Optional<List<String>> covers) {}

    /// What is seen without lifting a cover, page after page, and then the labels.
    public String open() {
        return pages.stream().map(RenderedPage::open).collect(Collectors.joining("\n", "", "\n" + labels));
    }

    /// What stands behind the covers; nothing if the platform is never sent it.
    public Optional<String> covered() {
        return pages.getFirst().covers().map(_ -> String.join("\n", covers()));
    }

    List<String> covers() {
        return pages.stream().flatMap(page -> page.covers().stream()).flatMap(List::stream).toList();
    }
}
