package org.hearth.committee.clearance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a clearance was given for: the SHA-256 of the row's own text, of each part of the report's words, and of the figures of
 * each section. Kept in parts, so that it can be said what changed.
 *
 * @param parts hash by part: {@code front.purpose}, {@code slot.near-home.why}, {@code figures.scorecard}
 */
public record Fingerprint(SortedMap<String, String> parts) {
    public static final Fingerprint NONE = new Fingerprint(new TreeMap<>());

    public Fingerprint {
        parts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** @param words what stands in each part */
    public static Fingerprint of(Map<String, String> words) {
        var parts = new TreeMap<String, String>();
        words.forEach((part, text) -> parts.put(part, hash(text)));
        return new Fingerprint(parts);
    }

    /** The parts that differ, that are new, and that are no longer there, in order. */
    public TreeSet<String> differsIn(Fingerprint other) {
        var differs = new TreeSet<String>();
        parts.forEach((part, hash) -> {
            if (!hash.equals(other.parts.get(part))) {
                differs.add(part);
            }
        });
        other.parts.keySet().stream().filter(part -> !parts.containsKey(part)).forEach(differs::add);
        return differs;
    }

    /** As it is kept: a line for each part. */
    public String kept() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining("\n"));
    }

    public static Fingerprint read(String kept) {
        var parts = new TreeMap<String, String>();
        kept.lines().filter(line -> line.indexOf(' ') > 0).forEach(line -> {
            int space = line.lastIndexOf(' ');
            parts.put(line.substring(0, space), line.substring(space + 1));
        });
        return new Fingerprint(parts);
    }

    /** One SHA-256 over all. */
    public String hash() {
        return hash(kept());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
