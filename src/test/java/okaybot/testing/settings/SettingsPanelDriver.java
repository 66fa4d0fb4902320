package okaybot.testing.settings;

/// The panel of settings that one admin has before them on a platform. Labels are those that the admin reads.
public interface SettingsPanelDriver {
    /// Sends a line. Its answer is the panel from now on.
    void open(String line);

    /// What the panel says: its title, its text, and its controls with their values.
    String text();

    /// What was said beside the panel last, such as a refusal; empty if there was nothing.
    String notice();

    /// Uses a control that leads to a page or that is switched, or picks a choice.
    void choose(String label);

    /// Chooses an option of a control.
    void choose(String control, String option);

    /// Enters the value of a control.
    ///
    /// @param value for a channel or a topic, its [okaybot.place.Place#token]
    void enter(String control, String value);
}
