package org.hearth.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocks;

/** Two classes of server tests run at a time, so whoever uses a server on which something is kept holds its lock. */
class CommonTest {
    private static final Set<String> KEPT_ON =
            Set.of("LiveServer.withCounty", "LiveServer.desk", "MadeUpCounty.server", "Uploads.server");

    @Test
    void whoever_uses_a_server_on_which_something_is_kept_holds_its_lock() {
        var calls = new ClassFileImporter()
                .importPackages("org.hearth.app").stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .filter(CommonTest::asksForOne)
                        .toList();

        assertThat(calls).isNotEmpty();
        assertThat(calls.stream()
                        .filter(call -> !locks(call.getOrigin()) && !locks(outermost(call.getOriginOwner())))
                        .map(JavaMethodCall::getDescription))
                .as("uses without @ResourceLock, for example @ResourceLock(Common.COUNTY)")
                .isEmpty();
    }

    private static boolean asksForOne(JavaMethodCall call) {
        String owner = call.getTargetOwner().getSimpleName();
        return KEPT_ON.contains(owner + "." + call.getName());
    }

    private static boolean locks(CanBeAnnotated what) {
        return Stream.of(ResourceLock.class, ResourceLocks.class).anyMatch(what::isAnnotatedWith);
    }

    private static JavaClass outermost(JavaClass inner) {
        return inner.getEnclosingClass().map(CommonTest::outermost).orElse(inner);
    }
}
