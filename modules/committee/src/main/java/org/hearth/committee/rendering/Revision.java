package org.hearth.committee.rendering;

import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * A figure that an earlier paper printed and this one prints otherwise.
 *
 * @param what    the line in words
 * @param was     as the earlier paper has it in full
 * @param now     as this one has it in full
 * @param told    as the earlier public document shows it; {@code null} when it was never published
 * @param tells   as this public document shows it
 * @param exempt  whether only the exempt part prints it; told and tells are then as that part has it
 * @param earlier the paper it is compared with
 * @param added   who stands behind it now and did not, each with the recording that brought it
 * @param removed who stood behind it and does not now
 */
public record Revision(
        Coordinates at,
        String what,
        String was,
        String now,
        String told,
        String tells,
        boolean exempt,
        String earlier,
        List<Change> added,
        List<Change> removed) {

    /** @param source where what is now held of the child came from */
    public record Change(Frozen.Member who, String source) {}

    public LocalDate day() {
        return at.day();
    }

    /** Whether a reader of the public documents can see that it changed. */
    public boolean isPublic() {
        return !exempt && told != null && !told.equals(tells);
    }
}
