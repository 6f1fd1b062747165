package org.hearth.core.care;

/** A staged recording was discarded while it was being written: another node began the same work, or someone said no. */
final class RecordingDiscarded extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RecordingDiscarded(long id) {
        super("Recording %d was discarded while it was being staged. Stage it again.".formatted(id));
    }
}
