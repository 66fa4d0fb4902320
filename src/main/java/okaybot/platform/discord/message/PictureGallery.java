package okaybot.platform.discord.message;

import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.answer.Picture;
import okaybot.platform.discord.rest.AttachedFile;
import okaybot.text.TextTruncator;

/// Shows a picture that is sent with the message.
final class PictureGallery {
    /// Of the description of an attachment (Discord, Attachment Object).
    private static final int MAX_ALT_TEXT = 1024;
    /// Discord blurs a file with such a name, also where only its name is known.
    private static final String SPOILER = "SPOILER_";

    private PictureGallery() {}

    static MediaGallery of(Picture picture) {
        return MediaGallery.of(MediaGalleryItem.fromUrl("attachment://" + fileName(picture))
                .withDescription(altText(picture)).withSpoiler(picture.isSpoiler()));
    }

    /// Discord, Attachment Structure of Create Message. The file is the first one.
    static DataObject attachment(Picture picture) {
        return DataObject.empty().put("id", "0").put("filename", fileName(picture)).put("description", altText(picture))
                .put("is_spoiler", picture.isSpoiler());
    }

    static AttachedFile file(Picture picture, byte[] png) {
        return new AttachedFile(fileName(picture), png);
    }

    private static String fileName(Picture picture) {
        return (picture.isSpoiler() ? SPOILER : "") + picture.fileName();
    }

    private static String altText(Picture picture) {
        return TextTruncator.truncate(picture.altText(), MAX_ALT_TEXT);
    }
}
