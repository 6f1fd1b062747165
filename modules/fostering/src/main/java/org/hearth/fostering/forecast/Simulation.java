package org.hearth.fostering.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Lets the rest of the year happen many times over. Each time the rates are drawn anew from what the history leaves open: the
 * ways of earlier enquiries by a Bayesian bootstrap, the rates of new enquiries, of leaving and of varying from their gamma
 * distributions; so that a short history makes a wide range. The same seed gives the same numbers.
 */
final class Simulation {
    /** The generator is fixed by its name, so that no release of Java changes an answer. */
    private static final String GENERATOR = "L64X128MixRandom";

    /** Jeffreys: what is known of a rate of which nothing has been seen. */
    private static final double PRIOR = 0.5;

    private static final double TAIL = (1 - Forecast.IN_TEN / 10.0) / 2;

    /** An approved household on the day. @param leaving whether its last day is recorded and lies ahead */
    record Standing(int places, boolean leaving) {}

    /**
     * @param ways          how many enquiries the exits rest on
     * @param open          where those in hand stand
     * @param asking        new enquiries on so many {@code pipelineDays}
     * @param otherwise     joined without one on so many {@code otherwiseDays}
     * @param householdDays how long all households were approved on those days, together
     * @param joinedPlaces  of each that joined; {@code null} for kinds without places
     * @param varied        each change of places by a variation; likewise
     */
    record History(
            Exits exits,
            int ways,
            List<Way.Stay> open,
            List<Standing> standing,
            int asking,
            long pipelineDays,
            int otherwise,
            long otherwiseDays,
            int left,
            long householdDays,
            int[] joinedPlaces,
            int[] varied) {}

    private final History history;
    private final int soFar;
    private final Integer placesSoFar;
    private final int day;
    private final int end;
    private UniformRandomProvider random;
    private int runs;

    // by stage, then to come, otherwise, leavers, varied
    private static final int TO_COME = Reached.values().length;
    private static final int OTHERWISE = TO_COME + 1;
    private static final int LEAVERS = OTHERWISE + 1;
    private static final int VARIED = LEAVERS + 1;
    private final long[] households = new long[VARIED + 1];
    private final long[] places = new long[VARIED + 1];
    private int[] nets;
    private int[] placeNets;

    Simulation(History history, int soFar, Integer placesSoFar, int day, int end) {
        this.history = history;
        this.soFar = soFar;
        this.placesSoFar = placesSoFar;
        this.day = day;
        this.end = end;
    }

    void run(int often, long seed) {
        random = RandomGeneratorFactory.of(GENERATOR).create(seed)::nextLong;
        runs = often;
        nets = new int[often];
        placeNets = new int[often];
        var weighing = ZigguratSampler.Exponential.of(random);
        var weights = new double[history.ways()];
        var bag = new PlacesBag(placesSoFar == null ? new int[0] : history.joinedPlaces());
        var leavers = new Leavers(history.standing());
        for (int i = 0; i < often; i++) {
            for (int way = 0; way < weights.length; way++) {
                weights[way] = weighing.sample();
            }
            history.exits().weigh(weights);
            bag.weigh(weighing);
            nets[i] = soFar;
            placeNets[i] = placesSoFar == null ? 0 : placesSoFar;
            for (Way.Stay open : history.open()) {
                if (history.exits().approved(random, open.at(), open.since(), day, end) != Exits.NEVER) {
                    add(i, open.at().ordinal(), 1, bag.draw(random));
                }
            }
            if (end > day) {
                toCome(i, bag);
                leavers.draw(i);
                vary(i);
            }
        }
    }

    private void toCome(int i, PlacesBag bag) {
        int asking = often(history.asking(), history.pipelineDays(), end - day);
        for (int n = 0; n < asking; n++) {
            int on = day + 1 + random.nextInt(end - day);
            if (history.exits().approved(random, Reached.ENQUIRY, on, on - 1, end) != Exits.NEVER) {
                add(i, TO_COME, 1, bag.draw(random));
            }
        }
        int otherwise = often(history.otherwise(), history.otherwiseDays(), end - day);
        for (int n = 0; n < otherwise; n++) {
            add(i, OTHERWISE, 1, bag.draw(random));
        }
    }

    private void vary(int i) {
        if (placesSoFar == null || history.varied().length == 0) {
            return;
        }
        int varied = often(history.varied().length, history.householdDays(), householdDaysAhead());
        for (int n = 0; n < varied; n++) {
            add(i, VARIED, 0, history.varied()[random.nextInt(history.varied().length)]);
        }
    }

    private double householdDaysAhead() {
        return (double) history.standing().size() * (end - day);
    }

    private double rate(int seen, long over) {
        return over == 0
                ? 0
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, seen + PRIOR, 1.0 / over)
                        .sample();
    }

    private int often(int seen, long over, double ahead) {
        double mean = rate(seen, over) * ahead;
        return mean <= 0 ? 0 : PoissonSampler.of(random, mean).sample();
    }

    private void add(int i, int part, int count, int held) {
        households[part] += count;
        nets[i] += count;
        if (placesSoFar != null) {
            places[part] += held;
            placeNets[i] += held;
        }
    }

    /** They add up to what is expected, as printed. */
    List<Forecast.Part> parts() {
        var parts = new ArrayList<Forecast.Part>();
        parts.add(new Forecast.Part(
                Forecast.Line.SO_FAR,
                null,
                BigDecimal.valueOf(soFar).setScale(1),
                placesSoFar == null ? null : BigDecimal.valueOf(placesSoFar).setScale(1)));
        for (Reached stage : Reached.values()) {
            parts.add(part(Forecast.Line.IN_STAGE, stage, stage.ordinal()));
        }
        parts.add(part(Forecast.Line.TO_COME, null, TO_COME));
        parts.add(part(Forecast.Line.OTHERWISE, null, OTHERWISE));
        parts.add(part(Forecast.Line.LEAVERS, null, LEAVERS));
        if (placesSoFar != null) {
            parts.add(new Forecast.Part(Forecast.Line.VARIED, null, null, average(places[VARIED])));
        }
        return parts;
    }

    private Forecast.Part part(Forecast.Line line, Reached stage, int number) {
        return new Forecast.Part(
                line, stage, average(households[number]), placesSoFar == null ? null : average(places[number]));
    }

    private BigDecimal average(long sum) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(runs), 1, RoundingMode.HALF_UP);
    }

    Forecast.Span households() {
        return span(nets, parts().stream().map(Forecast.Part::households).toList());
    }

    /** {@code null} for kinds without places. */
    Forecast.Span places() {
        return placesSoFar == null
                ? null
                : span(placeNets, parts().stream().map(Forecast.Part::places).toList());
    }

    /** As many below the range as above it at the most, and together no more than two in ten. */
    private Forecast.Span span(int[] drawn, List<BigDecimal> parts) {
        int[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int outside = (int) Math.floor(TAIL * runs + 1e-9);
        return new Forecast.Span(
                parts.stream().filter(part -> part != null).reduce(BigDecimal.ZERO, BigDecimal::add),
                sorted[outside],
                sorted[runs - 1 - outside]);
    }

    /** With how many places households begin: those of the history, each as likely as the draw makes it. */
    private static final class PlacesBag {
        private final int[] amounts;
        private final double[] upTo;

        PlacesBag(int[] amounts) {
            this.amounts = amounts;
            this.upTo = new double[amounts.length];
        }

        void weigh(ZigguratSampler.Exponential weighing) {
            double sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += weighing.sample();
                upTo[i] = sum;
            }
        }

        int draw(UniformRandomProvider random) {
            if (amounts.length == 0) {
                return 0;
            }
            int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return amounts[Math.min(amounts.length - 1, at < 0 ? -at - 1 : at)];
        }
    }

    /**
     * Who leaves: each as likely as any other. Those whose last day is recorded are the first of them, since others may give
     * notice yet and those are no additional ones.
     */
    private final class Leavers {
        private final int[] known;
        private final int[] others;

        Leavers(List<Standing> standing) {
            known = standing.stream()
                    .filter(Standing::leaving)
                    .mapToInt(Standing::places)
                    .toArray();
            others = standing.stream()
                    .filter(one -> !one.leaving())
                    .mapToInt(Standing::places)
                    .toArray();
        }

        void draw(int i) {
            double chance = -Math.expm1(-rate(history.left(), history.householdDays()) * (end - day));
            int leaving = 0;
            for (int n = known.length + others.length; n > 0; n--) {
                if (random.nextDouble() < chance) {
                    leaving++;
                }
            }
            for (int held : known) {
                add(i, LEAVERS, -1, -held);
            }
            for (int n = 0; n < leaving - known.length; n++) {
                int which = n + random.nextInt(others.length - n);
                int held = others[which];
                others[which] = others[n];
                others[n] = held;
                add(i, LEAVERS, -1, -held);
            }
        }
    }
}
