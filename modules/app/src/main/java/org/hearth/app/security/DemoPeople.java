package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;

/**
 * The people of a trial: one for each role, whose name is the role's key, all with the password {@code
 * HEARTH_DEMO_PASSWORD}. They exist only while {@code HEARTH_DEMO} is true and no identity provider is set, and only with
 * a password that is not empty.
 */
@ApplicationScoped
public class DemoPeople implements IdentityStore {

    @Inject
    Settings settings;

    public boolean exist() {
        return settings.demo()
                && !"oidc".equalsIgnoreCase(settings.get("AUTH_KIND").orElse(""))
                && settings.demoPassword() != null
                && !settings.demoPassword().isEmpty();
    }

    public CredentialValidationResult validate(UsernamePasswordCredential given) {
        if (!exist()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        boolean right = same(given.getPasswordAsString(), settings.demoPassword());
        Role role = Role.of(given.getCaller()).orElse(null);
        return right && role != null
                ? new CredentialValidationResult(role.key(), Set.of(role.key()))
                : CredentialValidationResult.INVALID_RESULT;
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
