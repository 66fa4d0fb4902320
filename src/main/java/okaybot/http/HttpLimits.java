package okaybot.http;

import java.time.Duration;

/// What holds for all requests to a server.
///
/// @param connectTimeout the longest time to open a connection, to each of the server's addresses
/// @param keepAlive how long a connection is kept that is not used. A request that is sent at the moment when the server closes
///         it may be lost.
/// @param maxRequests at the same time; further ones wait
/// @param maxBodyBytes how much of a response is read
public record HttpLimits(Duration connectTimeout, Duration keepAlive, int maxRequests, int maxBodyBytes) {}
