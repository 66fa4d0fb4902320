package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Named;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanParticlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/okaybot");
    private static final Pattern UNDECIDED = Pattern.compile(
            "[은을이과와][(/][는를가와과]|[는를가][(/][은을이]|\\((으|이)\\)|으로/로");

    @ParameterizedTest
    @CsvSource({
        "문강태, 문강태를", "고문영, 고문영을", "“문상태”, “문상태”를", "**고문영**, **고문영**을", "고문영 💛, 고문영 💛을",
        "고문영(Ko Moon-young), 고문영(Ko Moon-young)을", "문강태 (28), 문강태 (28)를", "(고문영), (고문영)을",
        "Moon Gang-tae, Moon Gang-tae를", "Ko Moon-young, Ko Moon-young을", "Nicole, Nicole을", "Okaybot, Okaybot을",
        "Discord, Discord를", "Netflix, Netflix를", "Jane, Jane을", "Mark, Mark를", "Baek, Baek을", "Scott, Scott을",
        "Street, Street를", "Park, Park을", "José, José를", "TV, TV를", "FM, FM을", "URL, URL을", "OST, OST를",
        "50%, 50%를", "Disney+, Disney+를", "ㅋㅋ, ㅋㅋ을", "ラーメン, ラーメン을", "１０, １０을", "…, …를",
        "12화, 12화를", "‘episode 12’, ‘episode 12’를", "2020.6.20., 2020.6.20.을", "3.5, 3.5를", "2.10, 2.10을"})
    void theParticleFitsWhatStandsBefore(String value, String expected) {
        assertThat(fill("{0}[[를]]", value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"은, 고문영은 문강태는", "가, 고문영이 문강태가", "와, 고문영과 문강태와", "로, 고문영으로 문강태로",
        "예요, 고문영이에요 문강태예요", "야, 고문영아 문강태야", "랑, 고문영이랑 문강태랑", "이라는, 고문영이라는 문강태라는"})
    void eachPairIsKnownByEitherForm(String form, String expected) {
        assertThat(fill("{0}[[" + form + "]] {1}[[" + form + "]]", "고문영", "문강태")).isEqualTo(expected);
    }

    @Test
    void onlyToTreatsRieulLikeAVowel() {
        assertThat(fill("{0}[[으로]] {0}[[은]]", "서울")).isEqualTo("서울로 서울은");
        assertThat(fill("{0}[[으로]] {0}[[이]]", "8")).isEqualTo("8로 8이");
        assertThat(fill("{0}[[로]] {0}[[을]]", "Seoul")).isEqualTo("Seoul로 Seoul을");
    }

    @Test
    void bracketsInAValueStay() {
        assertThat(fill("“{0}”[[은]] 없어요", "[[을]]")).isEqualTo("“[[을]]”은 없어요");
    }

    @Test
    void onlyParticlesStandInDoubleBrackets() {
        assertThatThrownBy(() -> fill("{0}[[다]]", "a")).hasMessage("No Korean particle: [[다]]");
    }

    /// Against a rule that knows nothing but the numbers of syllables in Unicode.
    @Test
    void theLastSyllableDecidesWhateverSurroundsIt() {
        var random = new Random(8);
        var silent = List.of("", "”", "**", ")", "_", "~~", "||", "💛", " ", "…", "`", "’", "!", "👩‍⚕️");
        for (var i = 0; i < 600; i++) {
            var syllable = (char) ('가' + random.nextInt(11_172));
            var value = "문영 a1".substring(random.nextInt(4)) + syllable + silent.get(random.nextInt(silent.size()))
                    + silent.get(random.nextInt(silent.size()));
            var last = (syllable - 0xAC00) % 28;
            assertThat(fill("{0}[[와]]{0}[[로]]", value))
                    .isEqualTo(value + (last == 0 ? "와" : "과") + value + (last == 0 || last == 8 ? "로" : "으로"));
        }
    }

    /// A name in Latin letters gets the same particles as in Hangul.
    @Test
    void theNamesOfTheShowSoundTheSameInBothScripts() {
        var lore = TestChat.withSeeds().lore();
        assertThat(Stream.<Named>concat(lore.roles().stream(), lore.people().stream())
                .filter(named -> named.original().isPresent())).isNotEmpty().allSatisfy(
                        named -> assertThat(
                                KoreanSound.endOf(named.name()))
                                .isEqualTo(KoreanSound.endOf(named.original().orElseThrow())));
    }

    /// Against numbers that are spelt out.
    @Test
    void numbersAreReadInKorean() {
        var random = new Random(8);
        for (var i = 0; i < 600; i++) {
            var number = i < 120 ? i : random.nextInt(10_000) * (long) Math.pow(10, random.nextInt(13));
            var spelt = spell(number);
            assertThat(fill("{0}[[이]]{0}[[으로]]", number)).as(spelt).isEqualTo(
                    fill("{0}", number) + fill("{0}[[이]]", spelt).substring(spelt.length())
                            + fill("{0}", number) + fill("{0}[[으로]]", spelt).substring(spelt.length()));
        }
    }

    private static String spell(long number) {
        if (number == 0) {
            return "영";
        }
        var spelt = new StringBuilder();
        var digits = Long.toString(number);
        for (var i = 0; i < digits.length(); i++) {
            var place = digits.length() - 1 - i;
            var digit = digits.charAt(i) - '0';
            spelt.append(digit == 0 ? "" : "영일이삼사오육칠팔구".charAt(digit) + List.of("", "십", "백", "천").get(place % 4));
            var group = (number / (long) Math.pow(10, place)) % 10_000;
            spelt.append(place % 4 == 0 && group > 0 ? List.of("", "만", "억", "조", "경").get(place / 4) : "");
        }
        return spelt.toString();
    }

    @Test
    void noMessageLeavesTheChoiceToTheReader() throws IOException {
        assertThat(Stream.concat(files(RESOURCES), files(Path.of("seeds"))).flatMap(KoreanParticlesTest::undecided))
                .isEmpty();
    }

    private static Stream<String> undecided(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> UNDECIDED.matcher(line).find()).map(line -> file + ": " + line).toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".otf")).toList()
                    .stream();
        }
    }

    private static String fill(String pattern, Object... values) {
        return KoreanParticles.choose(
                MessageBundle.messageFormat(KoreanParticles.reserve(pattern), Locale.KOREAN).format(values));
    }
}
