package okaybot.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.EchoEncoder;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.List;

/// Removes secrets from what another encoder has written. It is the last step before the output stream, so every part of
/// a line passes through it.
///
/// Logback creates this object itself, as `logback.xml` says, so the masker cannot be passed to a constructor. Instead, it
/// is kept in Logback's own context, where both sides can reach it. Until it is set there, only what looks like a secret is
/// masked.
public final class MaskingEncoder extends EncoderBase<ILoggingEvent> {
    private static final String MASKER_KEY = SecretMasker.class.getName();

    private final SecretMasker defaultMasker = new SecretMasker(List.of());
    private Encoder<ILoggingEvent> encoder = new EchoEncoder<>();

    /// Makes all encoders of a Logback context use this masker.
    static void setMasker(Context context, SecretMasker masker) {
        context.putObject(MASKER_KEY, masker);
    }

    /// Sets the encoder whose output is masked. It must write UTF-8.
    public void setEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    public byte[] headerBytes() {
        return encoder.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return masker().mask(new String(encoder.encode(event), UTF_8)).getBytes(UTF_8);
    }

    private SecretMasker masker() {
        return getContext().getObject(MASKER_KEY) instanceof SecretMasker masker ? masker : defaultMasker;
    }

    @Override
    public byte[] footerBytes() {
        return encoder.footerBytes();
    }
}
