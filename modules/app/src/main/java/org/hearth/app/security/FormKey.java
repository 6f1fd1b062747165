package org.hearth.app.security;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** One unguessable key a session, which plain forms carry, so that another site cannot post for the person. */
public final class FormKey {
    private static final String NAME = "hearth.form.key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormKey() {}

    public static String of(HttpSession session) {
        synchronized (FormKey.class) {
            String key = (String) session.getAttribute(NAME);
            if (key == null) {
                byte[] bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                session.setAttribute(NAME, key);
            }
            return key;
        }
    }

    static boolean isRight(HttpSession session, String sent) {
        return session != null
                && sent != null
                && MessageDigest.isEqual(
                        of(session).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
