package okaybot.settings.jdbc;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import org.jdbi.v3.core.Handle;

/// Applies and logs the edits of one admin, with a few statements for all of them: a server's settings may be two thousand. Must be
/// called inside an exclusive transaction.
record SettingsWriter(Handle handle, String actor, Instant at) {
    private record SettingId(String place, String key) {
        static SettingId of(SettingChange change) {
            return new SettingId(change.place(), change.key());
        }
    }

    /// Applies the edits in their order and logs the changes.
    ///
    /// @return the changes; an edit that changes nothing makes none
    List<SettingChange> apply(List<SettingEdit> edits) {
        var changes = changes(edits);
        if (!changes.isEmpty()) {
            var last = changes.stream()
                    .collect(toMap(SettingId::of, Function.identity(), (_, later) -> later, LinkedHashMap::new))
                    .values();
            delete(last.stream().filter(change -> change.after().isEmpty()).toList());
            save(last.stream().filter(change -> change.after().isPresent()).toList());
            log(changes);
        }
        return changes;
    }

    private List<SettingChange> changes(List<SettingEdit> edits) {
        var stored = new SettingsDao(handle);
        Map<String, Map<String, String>> settings = new HashMap<>();
        var changes = new ArrayList<SettingChange>();
        for (var edit : edits) {
            var ofPlace = settings.computeIfAbsent(edit.place(), place -> new HashMap<>(stored.at(place)));
            var before = Optional.ofNullable(ofPlace.get(edit.key()));
            if (!before.equals(edit.value())) {
                edit.value().ifPresentOrElse(value -> ofPlace.put(edit.key(), value), () -> ofPlace.remove(edit.key()));
                changes.add(new SettingChange(at, actor, edit.place(), edit.key(), before, edit.value()));
            }
        }
        return changes;
    }

    private void save(List<SettingChange> changes) {
        var batch = handle.prepareBatch("""
                INSERT INTO setting (place, digest, key, value) VALUES (:place, :digest, :key, :after)
                ON CONFLICT (place, digest) DO UPDATE SET value = excluded.value
                """);
        changes.forEach(change -> batch.bindMethods(change).bind("digest", digest(change.key())).add());
        batch.execute();
    }

    private void delete(List<SettingChange> changes) {
        var batch = handle.prepareBatch("DELETE FROM setting WHERE place = :place AND key = :key");
        changes.forEach(change -> batch.bindMethods(change).add());
        batch.execute();
    }

    private void log(List<SettingChange> changes) {
        var number = handle.createQuery("UPDATE revision SET number = number + :added RETURNING number")
                .bind("added", changes.size()).mapTo(long.class).one() - changes.size();
        var batch = handle.prepareBatch("""
                INSERT INTO change (number, at, actor, place, key, before, after)
                VALUES (:number, :millis, :actor, :place, :key, :before, :after)
                """);
        for (var change : changes) {
            batch.bindMethods(change).bind("number", ++number).bind("millis", at.toEpochMilli()).add();
        }
        batch.execute();
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
