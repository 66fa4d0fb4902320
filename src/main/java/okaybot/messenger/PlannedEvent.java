package okaybot.messenger;

import java.time.Instant;

/// An event of a server's calendar.
///
/// @param name        at most 100 characters
/// @param description at most 1,000 characters; never a spoiler
public record PlannedEvent(String name, String description, Instant start, Instant end) {}
