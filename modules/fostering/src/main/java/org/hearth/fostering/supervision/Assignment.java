package org.hearth.fostering.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Who supervises a household from a day on, until the next begins.
 *
 * @param number counts within the household
 * @param worker sign-in name, or name of who has none; empty where nobody does
 */
public record Assignment(UUID household, int number, LocalDate from, String worker) {

    /** Stands for the worker in addresses, which no name of a person does: the same for one name, however it is typed. */
    static String key(String worker) {
        return UUID.nameUUIDFromBytes(worker.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
