package okaybot.platform.discord.cover;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/// A file of the message.
///
/// @param json as Discord sends it (Discord, Attachment Object), which may lack anything
record OriginalFile(DataObject json) {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp",
            "image/avif");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    /// Whether Discord shows it as a picture or a video.
    boolean isMedia() {
        var type = contentType().replaceFirst(";.*", "").strip();
        return PICTURES.contains(type) || type.startsWith("video/");
    }

    String contentType() {
        return json.getString("content_type").toLowerCase(Locale.ROOT);
    }

    /// As its author called it.
    String name() {
        var title = json.getString("title");
        return title.isEmpty() ? json.getString("filename") : title;
    }

    /// The end of its name: `.png`.
    String ending() {
        var ending = ENDING.matcher(json.getString("filename"));
        return ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
    }

    /// The description for those who cannot see it.
    Optional<String> altText() {
        return Optional.of(json.getString("description")).filter(text -> !text.isBlank());
    }

    /// In bytes.
    long size() {
        return Math.max(0, json.getInt("size"));
    }

    String url() {
        return json.getString("url");
    }
}
