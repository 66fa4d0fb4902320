package okaybot.answer;

/// Who asks.
///
/// @param id names the person the same way every time, with the platform in front: `discord:1234`
/// @param admin whether the platform lets them decide what bots do in the place where they ask
public record Viewer(String id, boolean admin) {}
