package org.hearth.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static NamedSettings set(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new NamedSettings(
                name -> Optional.ofNullable(values.get(name)),
                code -> Optional.ofNullable(Map.of("E10000003", "Cambridgeshire County Council", "E08000035", "Leeds")
                        .get(code)));
    }

    @Test
    void nothing_set_is_cambridgeshire_without_demo_people() {
        assertThat(set().council()).isEqualTo("E10000003");
        assertThat(set().councilName()).isEqualTo("Cambridgeshire County Council");
        assertThat(set().demo()).isFalse();
        assertThat(set().demoCounty()).isFalse();
        assertThat(set().postcodesFile()).isEmpty();
    }

    @Test
    void another_council_is_not_printed_as_cambridgeshire() {
        assertThat(set("HEARTH_COUNCIL", "E08000035").councilName()).isEqualTo("Leeds");
        assertThat(set("HEARTH_COUNCIL", "E08000035", "HEARTH_COUNCIL_NAME", "Leeds City Council")
                        .councilName())
                .isEqualTo("Leeds City Council");
        assertThat(set("HEARTH_COUNCIL", "E99999999").councilName()).isEqualTo("E99999999");
    }

    @Test
    void the_invented_county_comes_with_the_demo_people_unless_said_otherwise() {
        assertThat(set("HEARTH_DEMO", "true").demoCounty()).isTrue();
        assertThat(set("HEARTH_DEMO", "true", "HEARTH_DEMO_COUNTY", "false").demoCounty())
                .isFalse();
    }

    @Test
    void without_demo_people_and_an_identity_provider_it_says_what_to_set() {
        assertThat(set().faults()).singleElement().asString().contains("AUTH_KIND=oidc", "OIDC_DISCOVERY_URL");
        assertThat(set("AUTH_KIND", "demo", "HEARTH_DEMO", "false").faults()).hasSize(1);
        assertThat(set("HEARTH_DEMO", "true").faults()).isEmpty();
    }

    @Test
    void an_identity_provider_half_set_names_what_is_missing() {
        assertThat(set(
                                "AUTH_KIND",
                                "oidc",
                                "OIDC_CLIENT_ID",
                                "hearth",
                                "OIDC_CLIENT_SECRET",
                                " ",
                                "OIDC_HTTPS_REQUIRED",
                                "false")
                        .faults())
                .singleElement()
                .asString()
                .contains("OIDC_DISCOVERY_URL, OIDC_CLIENT_SECRET are not set")
                .doesNotContain("OIDC_CLIENT_ID");
        assertThat(set(
                                "AUTH_KIND",
                                "oidc",
                                "OIDC_CLIENT_ID",
                                "hearth",
                                "OIDC_CLIENT_SECRET",
                                "s",
                                "OIDC_DISCOVERY_URL",
                                "https://id.example/.well-known/openid-configuration",
                                "HEARTH_PUBLIC_ADDRESS",
                                "https://hearth.example",
                                "HEARTH_SECURE_COOKIES",
                                "true")
                        .faults())
                .isEmpty();
    }

    @Test
    void with_an_identity_provider_nothing_goes_unencrypted() {
        assertThat(set(
                                "AUTH_KIND", "oidc",
                                "OIDC_CLIENT_ID", "hearth",
                                "OIDC_CLIENT_SECRET", "s",
                                "OIDC_DISCOVERY_URL", "http://id.example/.well-known/openid-configuration",
                                "HEARTH_PUBLIC_ADDRESS", "http://hearth.example")
                        .faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("OIDC_DISCOVERY_URL is"))
                .anyMatch(fault -> fault.startsWith("HEARTH_PUBLIC_ADDRESS is"));
        assertThat(set(
                                "AUTH_KIND", "oidc",
                                "OIDC_CLIENT_ID", "hearth",
                                "OIDC_CLIENT_SECRET", "s",
                                "OIDC_DISCOVERY_URL", "https://id.example/.well-known/openid-configuration",
                                "HEARTH_PUBLIC_ADDRESS", "https://hearth.example")
                        .faults())
                .singleElement()
                .asString()
                .contains("HEARTH_SECURE_COOKIES");
    }

    @Test
    void values_that_cannot_be_meant_are_named(@TempDir Path folder) throws Exception {
        Path postcodes = Files.createFile(folder.resolve("postcodes.csv"));
        assertThat(set("HEARTH_DEMO", "true", "HEARTH_POSTCODES_FILE", postcodes.toString())
                        .faults())
                .isEmpty();
        assertThat(set("HEARTH_DEMO", "true", "HEARTH_POSTCODES_FILE", folder.toString())
                        .faults())
                .singleElement()
                .asString()
                .contains("HEARTH_POSTCODES_FILE");
        assertThat(set("HEARTH_DEMO", "yes", "HEARTH_COUNCIL", "Cambs", "AUTH_KIND", "ldap")
                        .faults())
                .hasSize(3);
    }
}
