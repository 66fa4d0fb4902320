package okaybot.platform.discord.message;

import java.util.List;

/// An answer as messages.
///
/// @param pages at least one
/// @param hasPageButtons whether a page has buttons that lead to the others; otherwise they are sent one after the other
public record RenderedAnswer(List<DiscordMessage> pages, boolean hasPageButtons) {}
