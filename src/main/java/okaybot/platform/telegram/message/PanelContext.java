package okaybot.platform.telegram.message;

import java.util.List;
import java.util.Optional;
import okaybot.platform.telegram.callback.TargetGroup;

/// What is known about the place that an answer with controls is about, besides the answer itself.
///
/// @param group the group or topic that it is about, if it is shown in a private chat
/// @param groupName how people call it; empty if that is not known
/// @param hasOtherGroups whether the line of the answer alone lists the groups that it can be asked about
/// @param topics where the reader may choose from if a control takes a topic
/// @param entered the digits of a number that are entered so far
public record PanelContext(Optional<TargetGroup> group, Optional<String> groupName, boolean hasOtherGroups,
        List<Topic> topics, String entered) {
    public static final PanelContext NONE = new PanelContext(Optional.empty(), Optional.empty(), false,
            List.of(), "");

    public PanelContext {
        topics = List.copyOf(topics);
    }

    /// A topic of a group, or the whole group.
    ///
    /// @param token as in [okaybot.place.Place#token]
    public record Topic(String label, String token) {}
}
