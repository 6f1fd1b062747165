package org.hearth.returns.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which module a header row belongs to: the names as a set, in any order and case. A module is recognised when every one
 * of its columns is there; columns beyond are kept and reported.
 *
 * @param module  the module, or the nearest one when it is not recognised
 * @param names   the header row in capitals, in its order
 * @param missing the module's columns that are not there; empty when it is recognised
 * @param extra   names that are not the module's
 * @param twice   names that stand more than once
 */
record Recognition(
        ModuleDefinition module, List<String> names, List<String> missing, List<String> extra, List<String> twice) {

    boolean isRecognised() {
        return missing.isEmpty() && twice.isEmpty();
    }

    /** How many names belong to the module. */
    int shared() {
        return module.columns().size() - missing.size();
    }

    static Recognition of(List<String> header) {
        List<String> names = header.stream().map(Recognition::name).toList();
        Recognition best = null;
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            Recognition found = compare(module, names);
            if (best == null || found.isNearerThan(best)) {
                best = found;
            }
        }
        return best;
    }

    private static Recognition compare(ModuleDefinition module, List<String> names) {
        Set<String> wanted = module.nameSet();
        var seen = new HashSet<String>();
        var extra = new ArrayList<String>();
        var twice = new ArrayList<String>();
        for (String name : names) {
            if (!wanted.contains(name)) {
                if (!name.isEmpty()) {
                    extra.add(name);
                }
            } else if (!seen.add(name)) {
                twice.add(name);
            }
        }
        var missing = new ArrayList<>(module.names());
        missing.removeAll(seen);
        return new Recognition(module, names, List.copyOf(missing), List.copyOf(extra), List.copyOf(twice));
    }

    /** A whole module before a part of one; then the one that leaves least over. */
    private boolean isNearerThan(Recognition other) {
        if (missing.isEmpty() != other.missing.isEmpty()) {
            return missing.isEmpty();
        }
        int differs = missing.size() + extra.size();
        int otherDiffers = other.missing.size() + other.extra.size();
        return missing.isEmpty() ? shared() > other.shared() : differs < otherDiffers;
    }

    /** What to tell somebody whose file is not recognised. */
    String difference(int year) {
        if (shared() == 0) {
            return "Its first row is not the header row of any module of the return. Send CSV files whose first row holds the return's column names, such as CHILD, DECOM, RNE, or the return's XML.";
        }
        var message = new StringBuilder(
                "Its header row is not one of the return's modules. The nearest is %s".formatted(module.name()));
        if (!module.isInForce(year)) {
            message.append(" (from %d)".formatted(module.firstYear()));
        }
        message.append(": ");
        var parts = new ArrayList<String>();
        if (!missing.isEmpty()) {
            parts.add("missing " + list(missing));
        }
        if (!twice.isEmpty()) {
            parts.add("twice there " + list(twice));
        }
        if (!extra.isEmpty()) {
            parts.add("not known there " + list(extra));
        }
        message.append(String.join("; ", parts));
        message.append(
                missing.isEmpty()
                        ? ". Keep each column once and send the file again."
                        : ". Name the columns as the return does, adding missing ones even if they are empty, and send the file again.");
        return message.toString();
    }

    static String list(List<String> names) {
        int shown = Math.min(names.size(), 15);
        var some = names.subList(0, shown).stream()
                .map(name -> Text.shortened(Text.plain(name), 43))
                .toList();
        return String.join(", ", some) + (names.size() > shown ? " and %d more".formatted(names.size() - shown) : "");
    }

    private static String name(String cell) {
        return Text.capitals(Text.strip(cell));
    }
}
