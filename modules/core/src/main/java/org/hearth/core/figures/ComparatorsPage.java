package org.hearth.core.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.reference.ReferenceData.Held;
import org.hearth.core.figures.ComparatorFaults.Fault;
import org.hearth.core.figures.LoadedComparators.Loaded;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.time.UkTime;

/** Published figures of other areas: the latest of each, what is missing, what was loaded, and the form that loads more. */
@Named
@RequestScoped
public class ComparatorsPage {
    static final String RESOURCE = "comparators";
    static final String ADDRESS = "/reference/comparators";

    @Inject
    PublishedComparators published;

    @Inject
    LoadedComparators loaded;

    @Inject
    ComparatorReference reference;

    @Inject
    Figures figures;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private List<Part> files = List.of();
    private List<Fault> faults = List.of();
    private Held held;
    private List<Row> rows;

    /** The latest figure of an area. */
    public record Row(
            String line, String name, String area, String value, String period, String days, int held, String source) {}

    /** A file that was loaded. */
    public record FileRow(int number, String name, int figures, String when, String by) {}

    public boolean isMayWrite() {
        return permissions.may(person.get(), RESOURCE, Permissions.Action.WRITE);
    }

    public Held getHeld() {
        if (held == null) {
            held = reference.held();
        }
        return held;
    }

    /** By figure in the order of the catalogue, then by area. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            for (Definition definition : figures.definitions()) {
                definition.lines().forEach(line -> {
                    Map<String, List<Comparator>> byArea = published.of(line.key()).stream()
                            .filter(one -> one.kind() != Kind.TARGET)
                            .collect(Collectors.groupingBy(Comparator::area, LinkedHashMap::new, Collectors.toList()));
                    byArea.forEach((area, all) -> rows.add(row(line.name(), area, all)));
                });
            }
        }
        return rows;
    }

    private static Row row(String name, String area, List<Comparator> all) {
        Comparator first = all.stream()
                .min(java.util.Comparator.comparing(Comparator::day))
                .orElseThrow();
        Comparator latest = all.stream()
                .max(java.util.Comparator.comparing(Comparator::day))
                .orElseThrow();
        return new Row(
                latest.line(),
                name,
                area,
                latest.words(),
                latest.period(),
                first.day().equals(latest.day())
                        ? Days.inWords(latest.day())
                        : "%s to %s".formatted(Days.inWords(first.day()), Days.inWords(latest.day())),
                all.size(),
                latest.source());
    }

    /** The last first. */
    public List<FileRow> getLoaded() {
        return loaded.files().stream()
                .map(one -> new FileRow(
                        one.number(),
                        one.fileName(),
                        one.figures(),
                        Days.inWords(UkTime.dayOf(one.loadedAt())),
                        one.loadedBy()))
                .toList();
    }

    /** Why the file that was just sent was not used, cell by cell. */
    public List<Fault> getFaults() {
        return faults;
    }

    public void load() {
        Part file = files == null || files.isEmpty() ? null : files.get(0);
        try {
            Loaded done = loaded.load(
                    file == null ? null : file.getSubmittedFileName(),
                    file == null ? null : file.getInputStream(),
                    person.get().name());
            Pages.done(
                    ADDRESS,
                    done.changed()
                            ? "%,d %s in use."
                                    .formatted(
                                            done.file().figures(),
                                            done.file().figures() == 1 ? "figure is" : "figures are")
                            : "These figures were in use already. Nothing was changed.");
        } catch (ComparatorFaults refused) {
            faults = refused.faults();
            Pages.error(
                    "file",
                    "%,d %s cannot be used, so nothing was loaded. Each is listed below; put it right and load the file again."
                            .formatted(faults.size(), faults.size() == 1 ? "cell" : "cells"));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        } catch (IOException e) {
            Pages.error("file", "The file did not arrive whole. Load it again.");
        }
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
