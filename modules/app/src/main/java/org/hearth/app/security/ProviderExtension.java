package org.hearth.app.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Leaves out Hearth's own way to sign in where the council's identity provider is set: the server takes an application's own
 * mechanism before its OpenID Connect client, so both cannot be there. No demo person can sign in then.
 */
public class ProviderExtension implements Extension {

    void leaveOut(@Observes ProcessAnnotatedType<SignInMechanism> mechanism) {
        if (isOpenIdConnect()) {
            mechanism.veto();
        }
    }

    static boolean isOpenIdConnect() {
        return ConfigProvider.getConfig()
                .getOptionalValue("AUTH_KIND", String.class)
                .filter("oidc"::equalsIgnoreCase)
                .isPresent();
    }
}
