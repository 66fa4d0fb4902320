package okaybot.settings.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import org.jdbi.v3.core.Handle;

/// Applies and logs the edits of one admin. Must be called inside an exclusive transaction.
record SettingsWriter(Handle handle, String actor, Instant at) {
    /// Applies an edit and logs the change; empty if the edit changes nothing.
    Optional<SettingChange> apply(SettingEdit edit) {
        var before = handle.createQuery("SELECT value FROM setting WHERE place = :place AND key = :key")
                .bindMethods(edit).mapTo(String.class).findOne();
        if (before.equals(edit.value())) {
            return Optional.empty();
        }
        edit.value().ifPresentOrElse(_ -> save(edit), () -> delete(edit));
        var change = new SettingChange(at, actor, edit.place(), edit.key(), before, edit.value());
        log(change);
        return Optional.of(change);
    }

    private void save(SettingEdit edit) {
        handle.createUpdate("""
                INSERT INTO setting (place, digest, key, value) VALUES (:place, :digest, :key, :value)
                ON CONFLICT (place, digest) DO UPDATE SET value = excluded.value
                """).bindMethods(edit).bind("digest", digest(edit.key())).execute();
    }

    private void delete(SettingEdit edit) {
        handle.createUpdate("DELETE FROM setting WHERE place = :place AND key = :key").bindMethods(edit).execute();
    }

    private void log(SettingChange change) {
        var number = handle.createQuery("UPDATE revision SET number = number + 1 RETURNING number").mapTo(long.class)
                .one();
        handle.createUpdate("""
                INSERT INTO change (number, at, actor, place, key, before, after)
                VALUES (:number, :millis, :actor, :place, :key, :before, :after)
                """).bindMethods(change).bind("number", number).bind("millis", at.toEpochMilli()).execute();
    }

    /// Part of the primary key instead of the key itself, because PostgreSQL cannot index long text.
    private static String digest(String key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
