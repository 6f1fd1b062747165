package org.hearth.core.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.settings.Settings;

/** Rewords codes as the setting {@code HEARTH_CODE_WORDS} says: {@code PLACE.Z11=One thing; PLACE.Z12=Another}. */
@ApplicationScoped
class CouncilCodes {

    @Produces
    @Singleton
    Codes codes(Settings settings) {
        return Codes.standard()
                .inWords(settings.get("HEARTH_CODE_WORDS")
                        .map(CouncilCodes::parse)
                        .orElse(Map.of()));
    }

    static Map<String, String> parse(String setting) {
        var words = new LinkedHashMap<String, String>();
        for (String part : setting.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 1 || part.substring(equals + 1).isBlank()) {
                throw new IllegalStateException(
                        "HEARTH_CODE_WORDS holds \"%s\". Write each as PLACE.Z11=the council's words, with ; between them."
                                .formatted(part.strip()));
            }
            words.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return words;
    }
}
