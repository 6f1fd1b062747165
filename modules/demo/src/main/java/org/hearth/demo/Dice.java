package org.hearth.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that stays as it is: what a die shows depends only on the world's seed, on what is asked about and on the
 * number of the thing, never on what was asked before. So a later part of the world leaves the earlier ones unchanged.
 */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String about, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L
                ^ about.hashCode() * 0xC2B2AE3D27D4EB4FL
                ^ (number + 1) * 0x165667B19E3779F9L;
        mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
        return new Dice(mixed ^ (mixed >>> 29));
    }

    /** From {@code low} to {@code high}, both counted. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Days until something that happens on average every {@code mean} days; at least one. */
    int daysUntil(double mean) {
        return (int) Math.max(1, Math.round(-Math.log(1 - random.nextDouble()) * mean));
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** An index, each as likely as its weight. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double at = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
