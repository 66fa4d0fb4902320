package okaybot.platform.discord.rest;

import okaybot.http.HttpRequest;
import okhttp3.HttpUrl;

/// A request to Discord's REST API.
record DiscordRequest(RequestKind kind, HttpRequest http) {
    /// What is requested, without a query.
    String resource() {
        var query = http.path().indexOf('?');
        return query < 0 ? http.path() : http.path().substring(0, query);
    }

    /// The path of a URL, with its query.
    static String path(HttpUrl url) {
        var query = url.encodedQuery();
        return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
    }
}
