package org.hearth.committee.disclosure;

import java.util.Arrays;
import java.util.Map;
import org.hearth.committee.disclosure.Quantity.Kind;

/**
 * How wide a reader's doubt about each withheld count is known to be: the least and the greatest value among the systems of
 * figures found so far that agree with everything published. Between two such systems lie all their mixtures, so what is
 * between least and greatest can be had as well.
 */
final class Doubt {
    private static final double NEARLY = 1e-6;

    private final Figuring figuring;
    private final int threshold;
    private final boolean[] again;
    private final double[] least;
    private final double[] greatest;
    /** The least that a small count can be made out to be: one, or more where it is a sum of some none of which is nought. */
    private final double[] bottom;

    Doubt(Figuring figuring, int threshold, boolean[] again) {
        this.figuring = figuring;
        this.threshold = threshold;
        this.again = again;
        this.least = new double[figuring.size()];
        this.greatest = new double[figuring.size()];
        this.bottom = new double[figuring.size()];
        Arrays.fill(bottom, 1);
        for (int i = 0; i < least.length; i++) {
            least[i] = figuring.values[i];
            greatest[i] = figuring.values[i];
        }
    }

    /** Of the same figures, with nothing learnt yet. */
    Doubt(Figuring figuring, Doubt like) {
        this(figuring, like.threshold, like.again);
        System.arraycopy(like.bottom, 0, bottom, 0, bottom.length);
    }

    /**
     * Below what a reader knows the withheld count cannot be: zero is shown as zero, unless an earlier paper withheld the
     * count, or nobody prints it and it counts nobody of whom a paper tells.
     */
    double floor(int count) {
        if (figuring.kinds[count] == Kind.NET) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean mayBeNone = again[count] || figuring.kinds[count] == Kind.NOT_KNOWN && !figuring.isPrinted(count);
        return mayBeNone ? 0 : Math.min(1, figuring.values[count]);
    }

    /** Zero stays zero. */
    boolean isSmall(int count) {
        return figuring.kinds[count] == Kind.COUNT && figuring.values[count] > 0 && figuring.values[count] < threshold;
    }

    /** How much the count would have to be above its true value; nothing where the doubt reaches as far. */
    double upwards(int count) {
        double wanted =
                isSmall(count) ? Math.max(threshold - 1, bottom[count] + threshold - 2) : least[count] + threshold - 2;
        return greatest[count] >= wanted - NEARLY ? 0 : wanted - figuring.values[count];
    }

    /** How much below; for what is not small it is enough that the doubt is as wide, upwards or downwards. */
    double downwards(int count) {
        if (isSmall(count)) {
            return least[count] <= bottom[count] + NEARLY ? 0 : figuring.values[count] - bottom[count];
        }
        double wanted = greatest[count] - threshold + 2;
        return upwards(count) == 0 || wanted < floor(count) ? 0 : figuring.values[count] - wanted;
    }

    /** It cannot be made out to be so few: every part of it is withheld, and as zero is shown as zero each is one at least. */
    void raiseBottom(int count) {
        bottom[count]++;
    }

    boolean isEnough(int count) {
        return upwards(count) == 0 && (!isSmall(count) || downwards(count) == 0);
    }

    /** Takes in that these differences from the true figures agree with everything published, and so does less of each. */
    void learn(Map<Integer, Double> differences) {
        double turned = 1;
        for (Map.Entry<Integer, Double> one : differences.entrySet()) {
            int count = one.getKey();
            double by = one.getValue();
            reach(count, figuring.values[count] + by);
            if (by > 0) {
                turned = Math.min(turned, (figuring.values[count] - floor(count)) / by);
            }
        }
        if (turned > NEARLY) {
            double less = turned;
            differences.forEach((count, by) -> reach(count, figuring.values[count] - less * by));
        }
    }

    private void reach(int count, double value) {
        least[count] = Math.min(least[count], value);
        greatest[count] = Math.max(greatest[count], value);
    }
}
