package org.hearth.core.api.care;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearth.platform.api.RuleBroken;

/** Someone else changed the record since the person saw it: shows what it is now and lets the person choose. */
public class RecordChanged extends RuleBroken {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final transient Recorded now;

    public RecordChanged(Recorded now) {
        super(
                "%s changed this record at %s, after you opened it. Look at what it says now, and correct it again if it is still wrong."
                        .formatted(now.by(), WHEN.format(now.at())));
        this.now = now;
    }

    /** The record as it is now. */
    public Recorded now() {
        return now;
    }
}
