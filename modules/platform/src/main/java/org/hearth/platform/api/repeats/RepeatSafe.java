package org.hearth.platform.api.repeats;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource or its method as safe to repeat. A request with the header {@code Idempotency-Key} is done once: the
 * same request with the same key gets the same answer for seven days; at the same time, the second gets 409 with
 * {@code Retry-After}; another request under that key gets 422. A request that was refused or failed has not used its
 * key. Without the header nothing changes.
 *
 * <p>When the server stops while it works on a request, nobody knows whether that took effect, and a repeat is told so;
 * where the method does its work through {@link Once}, the repeat is done instead, and finds what was done already.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RepeatSafe {

    /** That the work is done through {@link Once}, so that a request cut short may be begun again under its key. */
    boolean resumes() default false;
}
