package org.hearth.platform.api.documents;

/**
 * The colours of charts, in the order in which series take them: six that people with any kind of colour vision can
 * tell apart, each at least 3:1 against white, after the Government Analysis Function's guidance on colours in charts.
 * A series is never told by its colour alone: bars carry patterns too, lines markers and dashes.
 */
public final class Palette {
    /** As {@code #RRGGBB}. */
    public static final String TEXT = "#0B0C0C";

    public static final String QUIET = "#3D3D3D";
    public static final String GRID = "#D0D3D6";
    public static final String PAPER = "#FFFFFF";

    private static final String[] SERIES = {"#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"};

    private Palette() {}

    /** The colour of the series at this index; after six they begin again. */
    public static String series(int index) {
        return SERIES[index % SERIES.length];
    }
}
