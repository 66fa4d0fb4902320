package okaybot.yaml;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/// A call of a method or constructor by reflection.
interface ReflectiveCall {
    @Nullable
    Object call() throws ReflectiveOperationException;

    /// Makes the call. A runtime exception of the called code is thrown as it is.
    static Object invoke(ReflectiveCall call) {
        try {
            Object result = call.call();
            if (result == null) {
                throw new IllegalStateException("the called method returned null");
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
