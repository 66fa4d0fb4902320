package okaybot.platform.discord.rest;

/// A file that Discord holds, to be sent to Discord again.
///
/// @param url where it is
/// @param name under which it is sent
/// @param contentType as Discord says it; may be empty
/// @param size in bytes
public record RemoteFile(String url, String name, String contentType, long size) {}
