package org.hearth.platform.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearth.platform.api.settings.CouncilNames;
import org.hearth.platform.api.settings.Settings;

/** The settings by their names, wherever these are looked up. A setting left empty counts as not set. */
final class NamedSettings implements Settings {
    private static final Pattern COUNCIL = Pattern.compile("[EWSN][0-9]{8}");

    private final Function<String, Optional<String>> lookUp;
    private final CouncilNames councils;

    NamedSettings(Function<String, Optional<String>> lookUp, CouncilNames councils) {
        this.lookUp = lookUp;
        this.councils = councils;
    }

    @Override
    public String council() {
        return get("HEARTH_COUNCIL").orElse("E10000003");
    }

    @Override
    public String councilName() {
        return get("HEARTH_COUNCIL_NAME").or(() -> councils.nameOf(council())).orElseGet(this::council);
    }

    @Override
    public Path dataDir() {
        return Path.of(get("HEARTH_DATA_DIR").orElse("data"));
    }

    @Override
    public boolean demo() {
        return get("HEARTH_DEMO").map(NamedSettings::isTrue).orElse(false);
    }

    @Override
    public boolean demoCounty() {
        return get("HEARTH_DEMO_COUNTY").map(NamedSettings::isTrue).orElseGet(this::demo);
    }

    @Override
    public String demoPassword() {
        return get("HEARTH_DEMO_PASSWORD").orElse("hearth-demo");
    }

    @Override
    public Optional<Path> postcodesFile() {
        return get("HEARTH_POSTCODES_FILE").map(Path::of);
    }

    @Override
    public Optional<String> get(String name) {
        return lookUp.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What is wrong with the settings, each as a sentence with what to do; empty when Hearth may start. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!COUNCIL.matcher(council()).matches()) {
            faults.add("HEARTH_COUNCIL is \"%s\". Set it to the council's nine-character code, such as E10000003."
                    .formatted(council()));
        }
        for (String name : List.of("HEARTH_DEMO", "HEARTH_DEMO_COUNTY")) {
            get(name)
                    .filter(value -> !isTrue(value) && !"false".equalsIgnoreCase(value))
                    .ifPresent(value -> faults.add("%s is \"%s\". Set it to true or to false.".formatted(name, value)));
        }
        get("HEARTH_POSTCODES_FILE")
                .filter(value -> !isReadable(value))
                .ifPresent(value -> faults.add(
                        "HEARTH_POSTCODES_FILE is \"%s\", which is not a file that can be read. Set it to the postcode directory's file, or leave it out."
                                .formatted(value)));
        identityFault().ifPresent(faults::add);
        faults.addAll(insecure());
        return faults;
    }

    /** What would make the identity provider, or the browsers that come from it, refuse; or a session readable on its way. */
    private List<String> insecure() {
        if (!"oidc".equalsIgnoreCase(get("AUTH_KIND").orElse(""))) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        get("OIDC_DISCOVERY_URL")
                .filter(address -> !isHttps(address))
                .ifPresent(address -> faults.add(
                        "OIDC_DISCOVERY_URL is \"%s\". Set it to the provider's address that begins with https://."
                                .formatted(address)));
        String ours = get("HEARTH_PUBLIC_ADDRESS").orElse("");
        if (!isHttps(ours)
                && get("OIDC_HTTPS_REQUIRED").map(NamedSettings::isTrue).orElse(true)) {
            faults.add(
                    "HEARTH_PUBLIC_ADDRESS is \"%s\". Set it to the https:// address at which people open Hearth, to which"
                                    .formatted(ours)
                            + " the identity provider sends them back; or, only to try it on one machine, OIDC_HTTPS_REQUIRED=false.");
        }
        if (isHttps(ours)
                && !get("HEARTH_SECURE_COOKIES").map(NamedSettings::isTrue).orElse(false)) {
            faults.add("People come by HTTPS, and HEARTH_SECURE_COOKIES is not true. Set it to true.");
        }
        return faults;
    }

    private static boolean isHttps(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8);
    }

    private Optional<String> identityFault() {
        String kind = get("AUTH_KIND").orElse("demo").toLowerCase(Locale.ROOT);
        if ("oidc".equals(kind)) {
            List<String> missing = List.of("OIDC_DISCOVERY_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET").stream()
                    .filter(name -> get(name).isEmpty())
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("AUTH_KIND is oidc, and %s %s not set. Set %s as your identity provider says."
                            .formatted(
                                    String.join(", ", missing),
                                    missing.size() == 1 ? "is" : "are",
                                    missing.size() == 1 ? "it" : "them"));
        }
        if (!"demo".equals(kind)) {
            return Optional.of("AUTH_KIND is \"%s\". Set it to oidc.".formatted(kind));
        }
        return demo()
                ? Optional.empty()
                : Optional.of("No identity provider is set, so nobody could sign in. Set AUTH_KIND=oidc with"
                        + " OIDC_DISCOVERY_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; or, only to try Hearth out with"
                        + " invented people, HEARTH_DEMO=true.");
    }

    private static boolean isTrue(String value) {
        return "true".equalsIgnoreCase(value);
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isRegularFile(Path.of(file)) && Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
