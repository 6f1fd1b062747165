package org.hearth.platform.repeats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.platform.api.repeats.Once;

/** A key spent for a route is kept as a form's token is: a hash of both. */
@ApplicationScoped
class KeysOnce implements Once {
    @Inject
    private FormTokens tokens;

    @Override
    public String of(String key, String route, Supplier<String> work) {
        return key == null ? work.get() : tokens.spend(token(key, route), work);
    }

    private static String token(String key, String route) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((route + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return "key-" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
