package okaybot.answer.service;

import java.util.Locale;
import okaybot.answer.PictureDisplay;
import okaybot.answer.SourceDisplay;
import okaybot.answer.SpoilerPolicy;

/// How an answer is shown.
///
/// @param reportable whether it offers to report a mistake
record AnswerView(SpoilerPolicy policy, SourceDisplay sources, PictureDisplay pictures, boolean reportable,
        Locale locale) {}
