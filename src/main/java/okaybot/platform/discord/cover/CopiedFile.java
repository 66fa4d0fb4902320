package okaybot.platform.discord.cover;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.rest.RemoteFile;

/// A file in the copy. It has a name that reveals nothing, since Discord may show it: `SPOILER_file-1.png`.
///
/// @param index its place in the message, counted from 0
record CopiedFile(OriginalFile original, int index) {
    /// Discord blurs a file with such a name, also where only its name is known.
    private static final String SPOILER = "SPOILER_";

    static List<CopiedFile> of(DiscordOriginalMessage message) {
        var files = message.files();
        return IntStream.range(0, files.size()).mapToObj(i -> new CopiedFile(files.get(i), i)).toList();
    }

    String name() {
        return SPOILER + "file-" + (index + 1) + original.ending();
    }

    /// What Discord shows of it: a picture or a video in a gallery, any other file by its name (Discord, Component Reference).
    DataObject shown() {
        var shown = DataObject.empty().put("spoiler", true);
        var reference = DataObject.empty().put("url", "attachment://" + name());
        if (!original.isMedia()) {
            return shown.put("type", Component.Type.FILE_DISPLAY.getKey()).put("file", reference);
        }
        original.altText().ifPresent(text -> shown.put("description", text));
        return shown.put("media", reference);
    }

    /// Discord, Attachment Structure of Create Message.
    DataObject attachment() {
        var attachment = DataObject.empty().put("id", Integer.toString(index)).put("filename", name()).put("is_spoiler",
                true);
        original.altText().ifPresent(text -> attachment.put("description", text));
        return attachment;
    }

    RemoteFile toRemoteFile() {
        return new RemoteFile(original.url(), name(), original.contentType(), original.size());
    }
}
