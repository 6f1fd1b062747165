package org.hearth.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.demo.Child.Stay;

/**
 * The inspectorate's list as it would have the world's homes and agencies: every number that a return of it sends, with the
 * codes that are sent with it. Their names begin with Q and go on without u, as no real one does.
 */
final class ProviderView {
    private static final List<String> BEGIN = List.of(
            "Qab", "Qad", "Qal", "Qam", "Qan", "Qar", "Qeb", "Qed", "Qel", "Qem", "Qen", "Qer", "Qib", "Qid", "Qil",
            "Qim", "Qin", "Qir", "Qob", "Qod", "Qol", "Qom", "Qon", "Qor");
    private static final List<String> END = List.of(
            "bury", "combe", "dale", "den", "field", "ford", "gate", "hall", "ham", "hurst", "land", "ley", "low",
            "mead", "mere", "more", "ness", "ridge", "shaw", "stead", "stow", "thorpe", "ton", "wick");

    /** So that neighbours in the list do not sound alike; no divisor of the number of names. */
    private static final int STEP = 53;

    private ProviderView() {}

    /** @param codes of both kinds, as sent */
    private record Setting(Home home, String place, Set<String> codes, Set<String> providers) {}

    static Path writeTo(Path folder, World world) {
        Path file = folder.resolve("invented-providers.csv");
        try {
            Files.createDirectories(folder);
            try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
                csv.writeRecord(
                        "URN",
                        "Setting name",
                        "Placement code",
                        "Placement provider code",
                        "Setting postcode",
                        "Closed date");
                int number = 0;
                for (var setting : settings(world).entrySet()) {
                    var one = setting.getValue();
                    csv.writeRecord(
                            setting.getKey(),
                            name(one, number++),
                            String.join(" ", one.codes()),
                            String.join(" ", one.providers()),
                            one.home().postcode(),
                            "");
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The invented providers could not be written", e);
        }
    }

    /** By number; of an agency the first of its households stands for its office. */
    private static Map<String, Setting> settings(World world) {
        var years = new ArrayList<ReturnView>();
        DemoFiles.YEARS.forEach(year -> years.add(new ReturnView(world, year)));
        var settings = new TreeMap<String, Setting>();
        for (Child child : world.children()) {
            for (Stay stay : Recorded.of(child)) {
                years.stream()
                        .filter(year -> year.touchesTheYear(stay))
                        .filter(year -> !year.urnSent(stay).isEmpty())
                        .forEach(year -> {
                            var setting = settings.computeIfAbsent(
                                    year.urnSent(stay),
                                    none -> new Setting(stay.home, stay.place, new TreeSet<>(), new TreeSet<>()));
                            setting.codes().add(year.place(stay));
                            setting.providers().add(ReturnView.provider(stay));
                        });
            }
        }
        settings.remove(Home.NOT_INSPECTED);
        return settings;
    }

    private static String name(Setting setting, int number) {
        int which = number * STEP % (BEGIN.size() * END.size());
        int again = number / (BEGIN.size() * END.size());
        String own =
                BEGIN.get(which % BEGIN.size()) + END.get(which / BEGIN.size()) + (again == 0 ? "" : " " + (again + 1));
        if (setting.place().equals("R3")) {
            return own + " Family Centre";
        }
        return switch (setting.home().kind()) {
            case OWN_HOUSEHOLD, KIN_HOUSEHOLD -> "Own fostering service of the invented county";
            case ADOPTERS -> "Own adoption service of the invented county";
            case AGENCY_HOUSEHOLD -> own + " Fostering";
            case CHILDRENS_HOME -> own + " Lodge";
            case SUPPORTED -> own + " Court";
            default -> own;
        };
    }
}
