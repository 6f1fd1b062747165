package org.hearth.returns.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.InWords;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.providers.ProviderList;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.providers.Providers.ListFile;
import org.hearth.returns.reading.Arrival;
import org.hearth.returns.reading.Names;
import org.hearth.returns.reading.Spool;
import org.hearth.returns.rule.RuleBook;
import org.hearth.returns.rule.RuleCodes;

/** Reads the files of a trial beside the uploads, checks them, and throws them away. */
final class TriedReturns implements ReturnChecks {

    private final Places places;
    private final Providers held;
    private final Clock clock;
    private final Path folder;
    private final long limit;
    private final Checker checker = new Checker(RuleBook.all());

    /**
     * @param held   the lists that are looked at where none is sent
     * @param folder where files are while they are read
     * @param limit  bytes of this year's files together, and of last year's
     */
    TriedReturns(Places places, Providers held, Clock clock, Path folder, long limit) {
        this.places = places;
        this.held = held;
        this.clock = clock;
        this.folder = folder;
        this.limit = limit;
        throwAwayWhatACrashLeft();
    }

    private void throwAwayWhatACrashLeft() {
        if (Files.isDirectory(folder)) {
            try (var left = Files.list(folder)) {
                left.forEach(Spool::discard);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Checked check(Trial trial) {
        CollectionYear year = year(trial);
        String council = council(trial.council());
        Set<String> rules = rules(trial.rules());
        ListInUse list = list(trial.providers());
        try {
            ReadReturn thisYear = read(trial.files(), year, false);
            if (thisYear.loaded().isEmpty()) {
                throw nothingIn(thisYear.findings());
            }
            ReadReturn lastYear = trial.previous().isEmpty() ? null : read(trial.previous(), year.previous(), true);
            var in = new UnderCheck(
                    thisYear.rows(),
                    lastYear == null ? null : lastYear.rows(),
                    List.of(),
                    council,
                    places.edition().isPresent() ? places::find : null,
                    list.providers());
            return told(checker.check(in, rules), thisYear, lastYear, list.used(), AtOnce.of(thisYear.rows(), places));
        } catch (IOException e) {
            throw new UncheckedIOException("The files could not be read to their end. Send them again.", e);
        }
    }

    private ReadReturn read(List<SentFile> files, CollectionYear year, boolean lastYear) throws IOException {
        var spool = new Spool(folder.resolve(UUID.randomUUID().toString()), limit);
        try {
            for (SentFile file : files) {
                try (InputStream in = file.content().open()) {
                    spool.add(file.name(), in);
                }
            }
            return ReadReturn.of(Arrival.of(spool, year.ends()), year, lastYear);
        } finally {
            spool.discard();
        }
    }

    /** @param providers {@code null} when there is no list */
    private record ListInUse(List<Provider> providers, ProvidersUsed used) {}

    private ListInUse list(List<SentFile> files) {
        if (files.isEmpty()) {
            return held.current()
                    .map(current -> new ListInUse(current.providers(), used(current.edition())))
                    .orElse(new ListInUse(null, ProvidersUsed.NONE));
        }
        var providers = new ArrayList<Provider>();
        for (SentFile file : files) {
            try (InputStream in = file.content().open()) {
                providers.addAll(ProviderList.asSent(file.name(), in, places));
            } catch (IOException e) {
                throw new UncheckedIOException("The list of providers could not be read to its end. Send it again.", e);
            }
        }
        return new ListInUse(
                providers,
                new ProvidersUsed(
                        ProvidersFrom.SENT,
                        null,
                        files.stream().map(file -> Names.shown(file.name())).toList(),
                        providers.size(),
                        null));
    }

    private static ProvidersUsed used(Edition edition) {
        return new ProvidersUsed(
                ProvidersFrom.HELD,
                edition.id(),
                edition.files().stream().map(ListFile::name).toList(),
                edition.settings(),
                edition.validFrom());
    }

    private static Checked told(
            Checker.Checked checked,
            ReadReturn thisYear,
            ReadReturn lastYear,
            ProvidersUsed providers,
            List<String> remarks) {
        var loaded = new ArrayList<>(thisYear.loaded());
        var reading = new ArrayList<>(thisYear.findings());
        if (lastYear != null) {
            loaded.addAll(lastYear.loaded());
            reading.addAll(lastYear.findings());
        }
        return new Checked(
                checked.faults().stream()
                        .map(fault -> InWords.of(fault, thisYear.rows().isXml()))
                        .toList(),
                checked.notRun().entrySet().stream()
                        .map(one -> new NotRun(one.getKey(), one.getValue()))
                        .toList(),
                loaded,
                reading,
                providers,
                remarks);
    }

    private CollectionYear year(Trial trial) {
        int year = ReturnYears.toTry(clock).checked(trial.year());
        if (trial.files().isEmpty()) {
            throw new RuleBroken(
                    "files", "No file was sent. Choose the return's CSV files, its XML, or one zip of them.");
        }
        return CollectionYear.of(year, trial.start(), trial.end());
    }

    private String council(String given) {
        if (given == null || given.isBlank()) {
            return places.responsibleAuthority();
        }
        return given.strip();
    }

    private static Set<String> rules(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        List<String> strange = wanted.stream()
                .map(String::strip)
                .filter(name -> RuleCodes.called(name).isEmpty())
                .sorted()
                .toList();
        if (!strange.isEmpty()) {
            throw new RuleBroken(
                    "rules",
                    "There is no rule %s. Give codes as the department writes them, separated by commas, such as 142,SW01a."
                            .formatted(shortened(String.join(", ", strange))));
        }
        return wanted.stream()
                .flatMap(name -> RuleCodes.called(name).stream())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static RuleBroken nothingIn(List<Finding> findings) {
        String why = findings.stream()
                .map(finding -> "%s%s: %s"
                        .formatted(
                                finding.file(),
                                finding.line() == null ? "" : " line " + finding.line(),
                                finding.message()))
                .collect(Collectors.joining(" "));
        return new RuleBroken("files", "Nothing in the files is a module of the return. " + why);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
