package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.telegram.callback.ButtonStep;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.settings.SettingsStore;
import okaybot.testing.settings.SettingsControlsContract;
import okaybot.testing.settings.SettingsPanelDriver;
import okaybot.testing.telegram.FakeTelegramChats.SentButton;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Settings of a topic by buttons and replies in the private chat. Whatever Telegram would reject fails the test.
class TelegramSettingsTest extends SettingsControlsContract {
    /// The longest ids that there are, so that the lines of buttons are as long as they can be.
    private static final long GROUP = -(1L << 52) + 1;
    private static final int TOPIC = 999_999_998;
    /// Behind each `@`, so that nobody is mentioned.
    private static final String WORD_JOINER = "\u2060";
    private static final Map<String, Long> USERS = Map.of("ada", 42L, "bo", 43L);

    @TempDir
    Path folder;
    private TelegramTestBot bot;
    /// Of the last press; empty if there was none.
    private volatile String lastAlert = "";

    @BeforeEach
    void start() {
        bot = new TelegramTestBot(folder).start();
        bot.telegram.onCall(call -> {
            if (call.method().equals("answerCallbackQuery")) {
                lastAlert = call.text("text");
            }
        });
        bot.telegram.members.setAdmins(GROUP, USERS.values().toArray(Long[]::new));
        bot.receive(bot.telegram.updates.textMessage(44, GROUP, TOPIC + 1, "The other topic is known from now on."));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private static long userId(String admin) {
        return Objects.requireNonNull(USERS.get(admin));
    }

    @Override
    protected SettingsPanelDriver panel(String admin) {
        return new Panel(userId(admin));
    }

    @Override
    protected void revokeAdmin(String admin) {
        bot.telegram.members.setAdmins(GROUP);
        bot.receive(bot.telegram.updates.memberStatusChange(userId(admin), GROUP, "member"));
        bot.awaitIdle();
    }

    @Override
    protected void afterAWeek() {
        bot.restart();
    }

    @Override
    protected SettingsStore store() {
        return bot.chat.store();
    }

    @Override
    protected Place here() {
        return topic(TOPIC);
    }

    @Override
    protected Place other() {
        return topic(TOPIC + 1);
    }

    private static Place topic(int id) {
        return new Place("telegram", List.of(new Level(LevelType.CHAT, Long.toString(GROUP)),
                new Level(LevelType.TOPIC, Integer.toString(id))));
    }

    @Override
    protected String name(Place level) {
        return level.levels().size() == 1 ? "this chat" : "this topic";
    }

    /// The messages that one admin has in the private chat.
    private final class Panel implements SettingsPanelDriver {
        private final long user;
        private int message;
        private String notice = "";

        Panel(long user) {
            this.user = user;
        }

        private SentMessage shown() {
            return bot.telegram.chats.messagesIn(user).stream().filter(sent -> sent.id() == message).findFirst()
                    .orElseThrow();
        }

        private List<SentButton> buttons() {
            return shown().buttons();
        }

        @Override
        public void open(String line) {
            bot.receive(bot.telegram.updates.textMessage(user, GROUP, TOPIC, line));
            bot.awaitIdle();
            showLast();
        }

        private void showLast() {
            message = bot.telegram.chats.messagesIn(user).getLast().id();
        }

        @Override
        public String text() {
            return Stream.concat(Stream.of(shown().text()), buttons().stream().map(SentButton::label))
                    .collect(Collectors.joining("\n")).replace(WORD_JOINER, "");
        }

        @Override
        public String notice() {
            return notice;
        }

        @Override
        public void choose(String label) {
            press(find(label).orElseThrow(() -> new AssertionError(label + " is not in\n" + text())));
        }

        private Optional<SentButton> find(String label) {
            return Stream.<Predicate<String>>of(List.of(label, "✓ " + label, "☑ " + label, "☐ " + label,
                    label + " ›")::contains, shown -> shown.startsWith(label + ": "))
                    .flatMap(matches -> buttons().stream().filter(button -> matches.test(button.label())))
                    .findFirst();
        }

        private void press(SentButton button) {
            bot.receive(bot.telegram.updates.callbackQuery(user, shown(), button.data()));
            bot.awaitIdle();
            notice = lastAlert;
        }

        private void press(Predicate<CallbackData> wanted) {
            press(buttons().stream().filter(button -> wanted.test(CallbackData.parse(button.data()))).findFirst()
                    .orElseThrow(() -> new AssertionError(buttons())));
        }

        @Override
        public void choose(String control, String option) {
            if (find(option).isEmpty()) {
                choose(control);
            }
            choose(option);
        }

        @Override
        public void enter(String control, String value) {
            if (find(control).isPresent()) {
                choose(control);
            }
            if (value.contains(":")) {
                press(data -> data.line().text().endsWith(" " + value));
            } else if (value.matches("\\d+")) {
                for (var length = 1; length <= value.length(); length++) {
                    var step = new ButtonStep.EnterNumber(value.substring(0, length));
                    press(data -> data.step().equals(step));
                }
                choose("OK");
            } else {
                press(data -> data.step() instanceof ButtonStep.AskForText);
                var prompt = bot.telegram.chats.messagesIn(user).getLast();
                assertThat(prompt.asksForReply()).isTrue();
                bot.receive(bot.telegram.updates.replyingTo(bot.telegram.updates.textMessage(user, user, value),
                        prompt));
                bot.awaitIdle();
                showLast();
            }
        }
    }
}
