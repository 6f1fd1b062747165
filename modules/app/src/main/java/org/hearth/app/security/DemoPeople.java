package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;

/**
 * The people of a trial: one for each role, whose name is the role's key, all with the password {@code
 * HEARTH_DEMO_PASSWORD}. They exist only while {@code HEARTH_DEMO} is true and no identity provider is set, and only with
 * a password that is not empty.
 */
@ApplicationScoped
public class DemoPeople {

    @Inject
    Settings settings;

    public boolean exist() {
        return settings.demo()
                && !"oidc".equalsIgnoreCase(settings.get("AUTH_KIND").orElse(""))
                && settings.demoPassword() != null
                && !settings.demoPassword().isEmpty();
    }

    /** Who has this name and password; empty when nobody has, or there are no demo people. */
    Optional<Person> find(String name, String password) {
        if (!exist()) {
            return Optional.empty();
        }
        boolean right = same(password, settings.demoPassword());
        return Role.of(name).filter(role -> right).map(role -> new Person(role.key(), Set.of(role)));
    }

    /** Takes as long for a wrong password as for a nearly right one. */
    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(digest(given), digest(right));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
