package okaybot.platform.discord.cover;

import java.util.List;
import okaybot.platform.discord.rest.RemoteFile;

/// One message of the copy. A long text needs several: the lines above the cover and the characters that escape markdown take room.
///
/// @param json the whole message (Discord, Create Message)
/// @param files those of the message, in the order of their ids
record CopyPart(String json, List<RemoteFile> files) {}
