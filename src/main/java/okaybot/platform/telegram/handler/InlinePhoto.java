package okaybot.platform.telegram.handler;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Picture;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.message.PanelContext;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.cached.InlineQueryResultCachedPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// Pictures with which inline and guest queries are answered. Only those that Telegram has already, as somebody has seen them in a
/// chat with the bot, since no file can be sent with such an answer; and none that is covered, which Telegram cannot do there.
///
/// @see <a href="https://core.telegram.org/bots/api#inlinequeryresultcachedphoto">Bot API, InlineQueryResultCachedPhoto</a>
record InlinePhoto(QueryResponder responder, DeepLinkBuilder links) {
    /// The picture of an answer with its words below it. Empty if it cannot be sent.
    ///
    /// @param id different from those of the other results of a query
    Optional<InlineQueryResultCachedPhoto> of(String id, Answer answer) {
        return answer.picture().filter(picture -> !picture.isSpoiler()).map(Picture::key)
                .flatMap(responder::photoId)
                .map(photo -> InlineQueryResultCachedPhoto.builder().id(id).photoFileId(photo)
                        .title(Renderer.plainTitle(answer))
                        .caption(Renderer.caption(answer, PanelContext.NONE).html()).parseMode(ParseMode.HTML)
                        .replyMarkup(inWords(answer)).build());
    }

    /// Leads to the words that have no room below a picture.
    private InlineKeyboardMarkup inWords(Answer answer) {
        return InlineArticle.link(links.forCommand(answer.line().toDescribed()), answer.locale());
    }
}
