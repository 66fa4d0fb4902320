package okaybot.command.rewatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchPlan;
import okaybot.schedule.rewatch.RewatchStore;

/// An admin sets up a rewatch. The platform is asked now what the bot may do in the place, and not when the first episode begins.
record StartAction(RewatchContext context) {
    private static final int ID_LENGTH = 10;

    private RewatchMessages messages() {
        return context.messages();
    }

    /// @param word `start`, or `plan` for the page on which it is set up
    /// @param typed when it takes place
    Answer answer(String word, String typed) {
        var control = DraftControls.named(word, typed);
        var text = control.map(name -> typed.substring(name.length())).orElse(typed);
        var draft = RewatchText.parse(text, context.zones(), context.now());
        var page = new DraftPage(context, draft);
        if (control.isPresent()) {
            return page.answer(control.get());
        }
        return draft.plan().filter(_ -> word.equals(RewatchLines.START) && !page.hasProblems()).map(this::start)
                .orElseGet(page::answer);
    }

    private Answer start(RewatchPlan plan) {
        return placeProblem()
                .map(problem -> context.error(messages().notSaved(), problem)
                        .withChoice(messages().setUp(), context.line(RewatchDraft.PLAN)))
                .orElseGet(() -> store(plan));
    }

    private Optional<String> placeProblem() {
        var here = context.place();
        if (!here.isInnermostKnown()) {
            return Optional.of(messages().placeUnknown(PlaceFormatter.unknownLevels(here, context.locale())));
        }
        if (context.isSilent(here)) {
            return Optional.of(messages().silent(context.name(here)));
        }
        return context.services().messengers().schedulingProblem(here, context.locale());
    }

    private Answer store(RewatchPlan plan) {
        var here = context.place().withoutUnknown();
        var rewatch = Rewatch.of(newId(), ends(here), plan, context.viewer(), context.request().appLocale(),
                context.lore().lastEpisode(), context.now());
        return switch (context.rewatches().start(rewatch)) {
            case YES -> new RewatchPage(context).answer(rewatch, started(here));
            case ONE_IS_ON -> context.error(messages().notSaved(), messages().oneIsOn())
                    .withChoice(messages().status(), context.line());
            case TOO_MANY -> context.error(messages().notSaved(), messages().tooMany(RewatchStore.MAX_REWATCHES));
        };
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    }

    /// The outermost level and the innermost one, as it is stored.
    private static Place ends(Place place) {
        return Place.parse(place.path());
    }

    /// What the admin should know about what the bot may not do.
    private List<String> started(Place here) {
        var sentences = new ArrayList<String>();
        sentences.add(messages().started());
        var messengers = context.services().messengers();
        Stream.of(messengers.threadProblem(here, context.locale()), messengers.eventProblem(here, context.locale()))
                .flatMap(Optional::stream).forEach(sentences::add);
        return sentences;
    }
}
