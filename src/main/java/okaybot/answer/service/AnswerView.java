package okaybot.answer.service;

import java.util.Locale;
import okaybot.answer.view.PictureDisplay;
import okaybot.answer.view.SourceDisplay;
import okaybot.answer.view.SpoilerPolicy;

/// How an answer is shown.
///
/// @param reportable whether it offers to report a mistake
record AnswerView(SpoilerPolicy policy, SourceDisplay sources, PictureDisplay pictures, boolean reportable,
        Locale locale) {}
