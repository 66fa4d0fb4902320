package okaybot.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An answer as its readers see it.
///
/// @param labels of all buttons, one a line; empty if the pages contain them
public record RenderedText(List<RenderedPage> pages, String labels) {
    /// One message of the answer.
    ///
    /// @param open the text that is seen without lifting a cover
    /// @param covers the text of each cover; empty if covered text is never sent to the platform
    public record RenderedPage(String open, Optional<List<String>> covers) {}

    /// The text that is seen without lifting a cover, page by page, and then the labels.
    public String open() {
        return pages.stream().map(RenderedPage::open).collect(Collectors.joining("\n", "", "\n" + labels));
    }

    /// The covered text; empty if it is never sent to the platform.
    public Optional<String> covered() {
        return pages.getFirst().covers().map(_ -> String.join("\n", covers()));
    }

    List<String> covers() {
        return pages.stream().flatMap(page -> page.covers().stream()).flatMap(List::stream).toList();
    }
}
