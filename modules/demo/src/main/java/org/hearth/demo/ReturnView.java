package org.hearth.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.demo.Child.Stay;

/**
 * The world as the SSDA903 return of one year shows it: each child with an episode between 1 April and 31 March, in that
 * year's codes, knowing nothing of what came after. A few small faults are left in on purpose ({@link Faults}), so that
 * every kind of question can be seen.
 */
final class ReturnView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int K3_FROM = 2025;
    private static final int Z11_FROM = 2026;
    private static final int LETTER_SEX_FROM = 2025;

    private final World world;
    private final int year;
    private final LocalDate first;
    private final LocalDate last;
    private final Faults faults;

    /** @param year the year the return ends */
    ReturnView(World world, int year) {
        this.world = world;
        this.year = year;
        this.first = LocalDate.of(year - 1, 4, 1);
        this.last = LocalDate.of(year, 3, 31);
        this.faults = new Faults(world.seed(), year);
    }

    /** Writes every module of the year to the folder; gives the files, header, episodes and unaccompanied children first. */
    List<Path> writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            var written = new ArrayList<Path>();
            for (var file : files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                try (CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(path, StandardCharsets.UTF_8)) {
                    file.getValue().forEach(csv::writeRecord);
                }
                written.add(path);
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration files could not be written", e);
        }
    }

    private Map<String, List<String[]>> files() {
        var header = new ArrayList<String[]>();
        var episodes = new ArrayList<String[]>();
        var alone = new ArrayList<String[]>();
        header.add(new String[] {"CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"});
        episodes.add(new String[] {
            "CHILD",
            "DECOM",
            "RNE",
            "LS",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC",
            "REC",
            "REASON_PLACE_CHANGE",
            "HOME_POST",
            "PL_POST",
            "URN"
        });
        alone.add(new String[] {"CHILD", "SEX", "DOB", "DUC"});
        var practice = new PracticeView(world, year);
        for (Child child : inOrder()) {
            List<Stay> stays =
                    Recorded.of(child).stream().filter(this::touchesTheYear).toList();
            if (stays.isEmpty()
                    ? !practice.leaver(child, faults.bornAsSent(child))
                    : faults.isForgotten(child, stays, first)) {
                continue;
            }
            header.add(person(child, stays));
            if (stays.isEmpty()) {
                continue;
            }
            practice.inCare(child, faults.bornAsSent(child));
            for (Stay stay : stays) {
                episodes.add(faults.in(child, stay, episode(child, stay)));
            }
            if (child.unaccompanied) {
                alone.add(new String[] {
                    child.reference, sex(child), DAY.format(faults.bornAsSent(child)), DAY.format(child.eighteenth())
                });
            }
        }
        var files = new LinkedHashMap<String, List<String[]>>();
        files.put("header.csv", header);
        files.put("episodes.csv", episodes);
        files.put("uasc.csv", alone);
        files.putAll(practice.files());
        return files;
    }

    private List<Child> inOrder() {
        return world.children().stream()
                .sorted(Comparator.comparing(child -> child.reference))
                .toList();
    }

    boolean touchesTheYear(Stay stay) {
        return !stay.from.isAfter(last) && (stay.to == null || !stay.to.isBefore(first));
    }

    private String[] person(Child child, List<Stay> stays) {
        int age = java.time.Period.between(child.born, last).getYears();
        return new String[] {
            child.reference,
            sex(child),
            DAY.format(faults.bornAsSent(child)),
            child.family.ethnicity(),
            pupilNumber(child, age),
            child.girl && stays.stream().anyMatch(stay -> !stay.shortBreak()) ? "0" : "",
            ""
        };
    }

    private String sex(Child child) {
        return year >= LETTER_SEX_FROM ? child.girl ? "F" : "M" : child.girl ? "2" : "1";
    }

    private static String pupilNumber(Child child, int age) {
        if (child.unaccompanied) {
            return "UN3";
        }
        if (age < 5) {
            return "UN1";
        }
        return "%c%012d"
                .formatted("ABCDEFGHJKLMNPQRTUVWXYZ".charAt(child.number % 23), 873_000_000_000L + child.number);
    }

    private String[] episode(Child child, Stay stay) {
        boolean ended = stay.to != null && !stay.to.isAfter(last);
        boolean atHome = stay.place.equals("P1");
        String home = child.family.postcode();
        String parents = home == null ? stay.home.postcode() : parents(child, stay);
        return new String[] {
            child.reference,
            DAY.format(stay.from),
            stay.startReason,
            stay.legalStatus,
            stay.need,
            place(stay),
            isAway(stay) ? "" : provider(stay),
            ended ? DAY.format(stay.to) : "",
            ended ? endReason(stay) : "",
            ended && stay.changeReason != null ? stay.changeReason : "",
            stay.shortBreak() || home == null ? "" : home,
            stay.shortBreak() ? "" : atHome ? parents : stay.home.postcode(),
            urnSent(stay)
        };
    }

    /** Where care began; or, with the other of two parents, near it. */
    private static String parents(Child child, Stay stay) {
        Home first = child.stays.stream()
                .filter(one -> one.place.equals(stay.place))
                .findFirst()
                .orElse(stay)
                .home;
        int beside = stay.home == first ? 0 : 1 + stay.home.number() % (Area.POSTCODES - 1);
        return child.family.area().postcode((child.family.postcodeNumber() + beside) % Area.POSTCODES);
    }

    /** The number of where the child lives; empty where none is asked for. */
    String urnSent(Stay stay) {
        return isAway(stay) || stay.shortBreak() ? "" : urn(stay);
    }

    private static boolean isAway(Stay stay) {
        return stay.temporary() || stay.home.kind() == Home.Kind.OTHER;
    }

    /** A children's home in another council's area is not run by ours. */
    static String provider(Stay stay) {
        boolean elsewhere = stay.home.kind() == Home.Kind.CHILDRENS_HOME
                && !stay.home.area().isInCounty();
        return elsewhere && "PR1".equals(stay.home.provider()) ? "PR2" : stay.home.provider();
    }

    /** A home for mother and baby is inspected, other settings of health are not. */
    private static String urn(Stay stay) {
        if (stay.place.equals("R3")) {
            return "SC%06d".formatted(950_000 + stay.home.number());
        }
        return stay.home.urn() == null ? "" : stay.home.urn();
    }

    /** Who was no foster carer of the child becomes special guardian as someone else. */
    private static String endReason(Stay stay) {
        return "E46".equals(stay.endReason) && !stay.place.startsWith("U") ? "E48" : stay.endReason;
    }

    String place(Stay stay) {
        return switch (stay.place) {
            case "K3" -> year < K3_FROM ? "H5" : "K3";
            case "Z1" -> year < Z11_FROM ? "Z1" : "Z11";
            default -> stay.place;
        };
    }
}
