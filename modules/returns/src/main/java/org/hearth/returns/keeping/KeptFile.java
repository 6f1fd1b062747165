package org.hearth.returns.keeping;

import java.time.Instant;
import java.util.UUID;
import org.hearth.returns.api.Receipt.SentModule;

/**
 * A file of an upload as it is stored.
 *
 * @param headerRow packed
 * @param fromXml   whether its rows came in the XML form; {@code null} for files that were sent before this was kept
 */
public record KeptFile(
        long id,
        UUID upload,
        int yearEnds,
        String module,
        String name,
        String headerRow,
        int accepted,
        int refused,
        int vanished,
        boolean held,
        Instant sentAt,
        Boolean fromXml) {

    SentModule told(boolean inUse) {
        return new SentModule(module, name, accepted + refused, accepted, refused, vanished, inUse && !held);
    }
}
