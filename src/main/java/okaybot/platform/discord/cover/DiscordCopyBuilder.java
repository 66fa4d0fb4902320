package okaybot.platform.discord.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.cover.CoverLabel;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.discord.message.CoveredMarkdown;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// Builds the copy: who wrote the message and when, what it spoils, and everything else under covers. It pings nobody, and Discord
/// shows no previews of links in it, because it consists of components.
///
/// @param locale of the lines above the cover, which everyone reads
/// @param nonce unique to this attempt to cover, so that Discord takes each part once
record DiscordCopyBuilder(DiscordOriginalMessage original, CoverLabel label, Locale locale, String nonce) {
    /// Of the 4,000 characters of a message, the rest is for the lines above the cover.
    private static final int MAX_LENGTH = 3_400;
    private static final int MAX_NAME = 64;

    /// At least one part. The files are in the last one, as Discord shows them below the text.
    List<CopyPart> parts() {
        var texts = CoveredMarkdown.parts(coveredText(), MAX_LENGTH, DiscordMessage.MAX_TEXT_BYTES);
        var count = Math.max(1, texts.size());
        return IntStream.range(0, count).mapToObj(i -> {
            var components = new ArrayList<DataObject>();
            components.add(text(i == 0 ? heading() : "-# " + messages().part(i + 1, count)));
            texts.stream().skip(i).limit(1).map(DiscordCopyBuilder::text).forEach(components::add);
            var isLast = i == count - 1;
            components.addAll(isLast ? media() : List.of());
            return part(i, components, isLast ? CopiedFile.of(original) : List.of());
        }).toList();
    }

    /// The text, with the names of stickers and files: they could be spoilers too.
    private String coveredText() {
        var words = DiscordCoverMessages.in(locale);
        var stickers = original.stickers().map(sticker -> words.sticker(sticker.name()));
        var files = CopiedFile.of(original).stream().filter(file -> !file.original().isMedia())
                .map(file -> words.file(file.name(), file.original().name()));
        return Stream.of(Stream.of(original.text()), stickers, files).flatMap(lines -> lines)
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String heading() {
        var username = original.author().getString("username");
        var globalName = original.author().getString("global_name");
        var name = globalName.isEmpty() ? username : globalName;
        var firstLine = Stream.of("**" + shown(name) + "**", name.equals(username) ? "" : "@" + shown(username),
                "<t:" + original.sentAt() + ":f>", original.isForward() ? messages().forwarded() : "");
        return firstLine.filter(words -> !words.isEmpty()).collect(Collectors.joining(" · ")) + "\n"
                + CoveredMarkdown.plain(label.heading(locale));
    }

    private static String shown(String name) {
        return CoveredMarkdown.plain(TextTruncator.truncate(VisibleText.of(name).strip(), MAX_NAME));
    }

    private CopyPart part(int index, List<DataObject> components, List<CopiedFile> files) {
        var message = DataObject.empty().put("flags", MessageFlag.IS_COMPONENTS_V2.getValue())
                .put("components", DataArray.fromCollection(components))
                .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()).put("replied_user", false))
                .put("enforce_nonce", true).put("nonce", nonce + "-" + index)
                .put("attachments", DataArray.fromCollection(files.stream().map(CopiedFile::attachment).toList()));
        original.repliedTo().filter(_ -> index == 0).ifPresent(id -> message.put("message_reference",
                DataObject.empty().put("message_id", id).put("fail_if_not_exists", false)));
        return new CopyPart(message.toString(), files.stream().map(CopiedFile::toRemoteFile).toList());
    }

    private List<DataObject> media() {
        var files = CopiedFile.of(original);
        var media = files.stream().filter(file -> file.original().isMedia()).map(CopiedFile::shown).toList();
        var others = files.stream().filter(file -> !file.original().isMedia()).map(CopiedFile::shown);
        var stickers = original.stickers().flatMap(sticker -> sticker.picture().stream()).toList();
        return Stream
                .concat(Stream.of(media, stickers).filter(items -> !items.isEmpty()).map(DiscordCopyBuilder::gallery),
                        others)
                .toList();
    }

    private static DataObject gallery(List<DataObject> items) {
        return DataObject.empty().put("type", Component.Type.MEDIA_GALLERY.getKey())
                .put("items", DataArray.fromCollection(items));
    }

    private static DataObject text(String markdown) {
        return DataObject.empty().put("type", Component.Type.TEXT_DISPLAY.getKey()).put("content", markdown);
    }

    private CoverMessages messages() {
        return CoverMessages.in(locale);
    }
}
