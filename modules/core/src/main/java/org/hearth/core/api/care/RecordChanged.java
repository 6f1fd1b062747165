package org.hearth.core.api.care;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.time.UkTime;

/** Someone else changed the record since the person saw it: shows what it is now and lets the person choose. */
public class RecordChanged extends RuleBroken {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(UkTime.ZONE);

    private final transient Recorded now;

    public RecordChanged(Recorded now) {
        super(words(now.by(), now.at()));
        this.now = now;
    }

    static String words(String by, Instant at) {
        return "%s changed this record at %s, after you opened it. Look at what it says now, and correct it again if it is still wrong."
                .formatted(by, WHEN.format(at));
    }

    /** The record as it is now. */
    public Recorded now() {
        return now;
    }
}
