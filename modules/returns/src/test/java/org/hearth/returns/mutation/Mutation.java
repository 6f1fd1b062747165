package org.hearth.returns.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.returns.mutation.Draft.Raw;
import org.hearth.returns.mutation.Draft.Sheet;

/**
 * One to five things that are done to a return, always the same for the same seed. Each has dice of its own, so that a
 * mutation with some of them left out does the others as before.
 *
 * @param xml     whether the return is sent as XML
 * @param steps   what is done, in order
 * @param without files that are left out before anything is done
 */
public record Mutation(long seed, boolean xml, List<Step> steps, Set<String> without) {

    enum Level {
        ROWS,
        TEXT,
        XML,
        BYTES,
        ZIP,
        BYTES_OF_ZIP
    }

    record Step(Level level, long seed) {}

    public Mutation {
        steps = List.copyOf(steps);
        without = Set.copyOf(without);
    }

    public static Mutation of(long seed, Sample sample) {
        var dice = new Random(seed * 0x9E3779B97F4A7C15L);
        boolean xml = dice.nextInt(6) == 0;
        var steps = new ArrayList<Step>();
        for (int i = 1 + dice.nextInt(3); i > 0; i--) {
            Level level =
                    switch (dice.nextInt(10)) {
                        case 0, 1, 2, 3, 4, 5 -> xml ? Level.XML : Level.ROWS;
                        case 6, 7 -> xml ? Level.XML : Level.TEXT;
                        default -> Level.BYTES;
                    };
            steps.add(new Step(level, dice.nextLong()));
        }
        if (dice.nextInt(8) == 0) {
            steps.add(new Step(Level.ZIP, dice.nextLong()));
            if (dice.nextInt(2) == 0) {
                steps.add(new Step(Level.BYTES_OF_ZIP, dice.nextLong()));
            }
        }
        steps.sort((one, other) -> one.level().compareTo(other.level()));
        return new Mutation(seed, xml, steps, xml ? Set.of() : notSent(sample, dice));
    }

    /** Any number of the files may be missing, all but one at most. */
    private static Set<String> notSent(Sample sample, Random dice) {
        var files = new ArrayList<>(sample.files().keySet());
        Collections.shuffle(files, dice);
        return Set.copyOf(files.subList(1 + dice.nextInt(files.size()), files.size()));
    }

    public Mutated of(Sample sample) {
        Draft draft = Draft.of(sample, xml);
        draft.sheets.removeIf(sheet -> without.contains(sheet.name));
        boolean written = xml;
        for (Step step : steps) {
            if (!written && step.level().compareTo(Level.TEXT) > 0) {
                draft.write();
                written = true;
            }
            run(step, draft);
        }
        if (!written) {
            draft.write();
        }
        return draft.mutated();
    }

    private static void run(Step step, Draft draft) {
        var dice = new Random(step.seed());
        switch (step.level()) {
            case ROWS, TEXT -> {
                List<RowSteps.Step> all = step.level() == Level.ROWS ? RowSteps.ALL : TextSteps.ALL;
                RowSteps.Step one = all.get(dice.nextInt(all.size()));
                if (!draft.sheets.isEmpty()) {
                    Sheet sheet = draft.sheets.get(dice.nextInt(draft.sheets.size()));
                    one.on(draft, sheet, dice);
                }
            }
            case XML, BYTES, BYTES_OF_ZIP -> {
                List<ByteSteps.Step> all = step.level() == Level.XML ? XmlSteps.ALL : ByteSteps.ALL;
                ByteSteps.Step one = all.get(dice.nextInt(all.size()));
                if (!draft.files.isEmpty()) {
                    Raw file = draft.files.get(dice.nextInt(draft.files.size()));
                    one.on(draft, file, dice);
                }
            }
            case ZIP -> ZipSteps.pack(draft, dice);
        }
    }

    /** The same with one step or one file fewer. */
    List<Mutation> smaller(Sample sample) {
        var smaller = new ArrayList<Mutation>();
        for (int i = 0; i < steps.size(); i++) {
            var fewer = new ArrayList<>(steps);
            fewer.remove(i);
            smaller.add(new Mutation(seed, xml, fewer, without));
        }
        if (!xml) {
            for (String file : sample.files().keySet()) {
                if (!without.contains(file)) {
                    var more = new TreeSet<>(without);
                    more.add(file);
                    smaller.add(new Mutation(seed, false, steps, more));
                }
            }
        }
        return smaller;
    }
}
