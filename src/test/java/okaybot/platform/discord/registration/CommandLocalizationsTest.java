package okaybot.platform.discord.registration;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.junit.jupiter.api.Test;

class CommandLocalizationsTest {
    @Test
    void reads_one_bundle_per_language() {
        var translations = CommandLocalizations.fromBundles("discord.translations");
        assertThat(translations.apply("cast.description")).hasSize(1)
                .containsEntry(DiscordLocale.GERMAN, "Wer mitspielt und wer wen spielt");
        assertThat(translations.apply("plot.description")).isEmpty();
        assertThat(translations.apply("plot.options.private.description"))
                .containsEntry(DiscordLocale.GERMAN, "Ob nur du die Antwort siehst");
        assertThat(translations.apply("settings.show.options.where.description"))
                .containsEntry(DiscordLocale.GERMAN, "Wo das gilt");
    }

    @Test
    void works_without_bundles() {
        assertThat(CommandLocalizations.fromBundles("discord.nowhere").apply("cast.description")).isEmpty();
    }
}
