package okaybot.answer.service;

import java.util.function.IntFunction;
import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.place.Visibility;

/// What happens with a request, and who will see the reply. Made before the answer exists.
sealed interface ReplyDecision {
    Visibility visibility();

    /// The command is not run.
    ///
    /// @param answer says why
    record Refuse(Answer answer) implements ReplyDecision {
        @Override
        public Visibility visibility() {
            return Visibility.PRIVATE;
        }
    }

    /// Somebody speaks of wanting to die or of self-harm. Neither a limit nor a setting holds the answer back.
    ///
    /// @param answer says where to find help
    record Support(Answer answer) implements ReplyDecision {
        @Override
        public Visibility visibility() {
            return Visibility.PRIVATE;
        }
    }

    /// Nothing was asked.
    ///
    /// @param answer to a greeting or the like
    record SmallTalk(Answer answer, Visibility visibility) implements ReplyDecision {}

    /// The command is run.
    ///
    /// @param request what is asked, without a `reveal` in front
    record Run(Request request, Visibility visibility, PolicySource policy) implements ReplyDecision {}

    /// An admin sees what a fan would get, under a line that explains it.
    ///
    /// @param request what the fan would ask
    /// @param introduction the line above the answer, given the show's last episode
    record Preview(Request request, FanPreview preview, SpoilerPolicy policy, IntFunction<String> introduction)
            implements
                ReplyDecision {
        @Override
        public Visibility visibility() {
            return Visibility.PRIVATE;
        }
    }

    /// Supplies the policy when it is needed, because that may take reading the viewer's progress from the store.
    interface PolicySource {
        SpoilerPolicy get();
    }
}
