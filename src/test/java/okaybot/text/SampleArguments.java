package okaybot.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Values for the placeholders of messages.
final class SampleArguments {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Map<Class<?>, Object> BY_TYPE = Map.of(int.class, 12, long.class, 12L, String.class,
            "Gang-tae",
            List.class, List.of("/cast", "/plot"), LocalDate.class, DAY, ZonedDateTime.class,
            DAY.atStartOfDay(ZoneOffset.UTC));

    private SampleArguments() {}

    static Object of(Class<?> parameter) {
        return Objects.requireNonNull(BY_TYPE.get(parameter), parameter::getName);
    }
}
