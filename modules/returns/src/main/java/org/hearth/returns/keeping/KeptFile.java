package org.hearth.returns.keeping;

import java.time.Instant;
import java.util.UUID;
import org.hearth.returns.api.Receipt.SentModule;

/** A file of an upload as it is stored; {@code headerRow} is packed. */
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
        Instant sentAt) {

    SentModule told(boolean inUse) {
        return new SentModule(module, name, accepted + refused, accepted, refused, vanished, inUse && !held);
    }
}
