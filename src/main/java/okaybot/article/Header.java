package okaybot.article;

import java.util.Optional;

/// What an article's header says.
///
/// @param hasTitle  whether it gives a title; otherwise the title is made from the file's name
/// @param firstLine the first line behind it; empty if there is none
record Header(Article article, boolean hasTitle, Optional<String> firstLine) {}
