package okaybot.yaml;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/// A call by reflection of code of the caller.
interface ReflectiveCall {
    @Nullable
    Object make() throws ReflectiveOperationException;

    /// Makes the call. What the called code throws goes through as it is.
    static Object run(ReflectiveCall call) {
        try {
            Object result = call.make();
            if (result == null) {
                throw new IllegalStateException("null where a value is due");
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
