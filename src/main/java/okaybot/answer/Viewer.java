package okaybot.answer;

/// The person who asks.
///
/// @param id stable, with the platform first: `discord:1234`
/// @param admin whether the platform lets them manage bots in the place where they ask
public record Viewer(String id, boolean admin) {}
