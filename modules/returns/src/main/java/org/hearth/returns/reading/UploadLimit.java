package org.hearth.returns.reading;

import org.hearth.platform.api.settings.Settings;

/** How large an upload may be. */
public final class UploadLimit {
    private static final long DEFAULT_MEGABYTES = 200;

    private UploadLimit() {}

    /**
     * Bytes of one upload, unpacked: {@code HEARTH_UPLOAD_LIMIT_MB}.
     *
     * @throws IllegalStateException if that is set to something that is not whole megabytes
     */
    public static long of(Settings settings) {
        String set = settings.get("HEARTH_UPLOAD_LIMIT_MB").map(String::strip).orElse("");
        if (set.isEmpty()) {
            return DEFAULT_MEGABYTES << 20;
        }
        if (!set.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalStateException(
                    "HEARTH_UPLOAD_LIMIT_MB is \"%s\". Set it to whole megabytes from 1 to 99999.".formatted(set));
        }
        return Long.parseLong(set) << 20;
    }
}
