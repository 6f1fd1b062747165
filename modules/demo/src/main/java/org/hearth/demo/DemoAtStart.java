package org.hearth.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;

/** On a demonstration's first start, asks for the county to be loaded; on every start, says where to sign in. */
@ApplicationScoped
class DemoAtStart {
    private static final int AFTER_MIGRATIONS = 5000;
    private static final int ON_A_LINE = 5;

    @Inject
    private Settings settings;

    @Inject
    private Jobs jobs;

    void begin(@Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object started) {
        if (settings.demoCounty()) {
            String size = settings.get("HEARTH_DEMO_SIZE").orElse("1");
            jobs.submit(DemoCounty.KIND, size, Person.HEARTH.name(), "demo-county-" + size);
        }
        if (settings.demo()
                && !"oidc".equalsIgnoreCase(settings.get("AUTH_KIND").orElse(""))) {
            welcome();
        }
    }

    private void welcome() {
        String port = settings.get("HEARTH_HTTP_PORT").orElse("9080");
        Console.say("");
        Console.say("  Hearth is at http://localhost:%s/".formatted(port));
        Console.say("  Sign in with the name of a role, one of");
        var names = Stream.of(Role.values()).map(Role::key).toList();
        for (int i = 0; i < names.size(); i += ON_A_LINE) {
            Console.say("    " + String.join(", ", names.subList(i, Math.min(i + ON_A_LINE, names.size()))));
        }
        Console.say("  Password: %s".formatted(settings.demoPassword()));
        Console.say("");
    }
}
