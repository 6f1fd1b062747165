package org.hearth.committee.rendering;

/**
 * How much the public paper withholds, counted in two ways that are told together. A figure counts once, wherever it stands;
 * a cell as often as it is printed, and words that would tell of a withheld figure are cells of their own.
 *
 * @param figures counts, and the shares and rates that rest on them
 * @param cells   of the paper's tables
 */
public record HowMuchWithheld(int figures, int cells) {
    public static final HowMuchWithheld NOTHING = new HowMuchWithheld(0, 0);

    public static HowMuchWithheld of(Written written) {
        var figures = written.frozen().figures().values().stream()
                .filter(figure -> WithheldCell.because(figure, written).isPresent())
                .count();
        return new HowMuchWithheld((int) figures, WithheldCell.of(written).size());
    }

    /** In a sentence or two. */
    public String words() {
        if (figures == 0) {
            return "Nothing is withheld.";
        }
        String withheld = figures == 1 ? "1 figure is withheld" : "%,d figures are withheld".formatted(figures);
        if (cells == 0) {
            return withheld + ". None of the tables' cells shows one.";
        }
        return "%s, which %s of the paper's tables: the same figure as often as it is printed, and words that would tell of one."
                .formatted(
                        withheld,
                        (figures == 1 ? "is " : "are ") + (cells == 1 ? "1 cell" : "%,d cells".formatted(cells)));
    }
}
