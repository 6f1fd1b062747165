package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.pages.Pages;

/** What sources say other than a person said, until someone settles it. */
@Named
@RequestScoped
public class DifferencesPage {
    private static final int SIZE = 50;

    @Inject
    Corrections corrections;

    @Inject
    Codes codes;

    private List<DifferenceInWords> rows = List.of();
    private int page = 1;

    public void load() {
        rows = corrections.differences().stream()
                .map(open -> DifferenceInWords.of(open, codes))
                .toList();
        page = Math.min(
                Math.max(
                        1,
                        Pages.parameter("page")
                                .filter(text -> text.matches("\\d{1,6}"))
                                .map(Integer::valueOf)
                                .orElse(1)),
                getPages());
    }

    public List<DifferenceInWords> getRows() {
        int from = (page - 1) * SIZE;
        return rows.subList(from, Math.min(from + SIZE, rows.size()));
    }

    public int getTotal() {
        return rows.size();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (rows.size() + SIZE - 1) / SIZE);
    }
}
