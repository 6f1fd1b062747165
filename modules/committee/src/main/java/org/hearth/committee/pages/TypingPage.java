package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.paper.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/**
 * The front sheet of a draft. Each field comes back with the revision it was read at, so that what
 * someone else saved meanwhile is never overwritten unseen.
 */
@Named
@RequestScoped
public class TypingPage {

    private static final String NOT_ON_IT = "none";

    @Inject
    Papers papers;

    @Inject
    Typing typing;

    private PaperView view;
    private final Map<String, String> values = new HashMap<>();

    public void load() {
        if (view() == null) {
            Pages.notFound();
        }
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    /** What is published is not typed any more. */
    public boolean isPublished() {
        return view() != null && view().paper().isPublished();
    }

    /** Without the implications, which are written with their clearance. */
    public List<PaperView.Field> getFrontSheet() {
        return view() == null
                ? List.of()
                : view.frontSheet().stream()
                        .filter(field -> !field.key().startsWith(FrontSheetTemplate.IMPLICATION))
                        .toList();
    }

    public Map<String, String> getValues() {
        view();
        return values;
    }

    /** What can be chosen in a field, empty where it is typed; what stands there and is none of it can be kept. */
    public List<Choice> choices(PaperView.Field field) {
        var choices = new ArrayList<Choice>();
        if (field.key().equals(FrontSheetTemplate.AGENDA_ITEM)) {
            papers.agenda(view.paper())
                    .forEach(item -> choices.add(
                            Choice.of(item.id().toString(), "Item %d, %s".formatted(item.itemNo(), item.title()))));
            choices.add(Choice.of(NOT_ON_IT, "Not on the agenda"));
            if (view.place().item() == null
                    && !field.words().isBlank()
                    && !view.place().number().isEmpty()) {
                choices.add(Choice.of(field.words(), "As it stands: " + field.words()));
            }
            return choices;
        }
        if (field.choices().isEmpty()) {
            return choices;
        }
        field.choices().forEach(one -> choices.add(Choice.of(one, one)));
        if (!field.words().isBlank() && !field.choices().contains(field.words())) {
            choices.add(Choice.of(field.words(), "As it stands: " + field.words()));
        }
        return choices;
    }

    /** The component's id: a key without what an id may not hold. */
    public String box(PaperView.Field field) {
        return field.key().replace('.', '-');
    }

    /** As first read, also when the page comes back with an error. */
    public String revision(PaperView.Field field) {
        return Pages.parameter("rev-" + field.key()).orElse(String.valueOf(field.revision()));
    }

    public void saveFrontSheet() {
        if (view() == null) {
            Pages.notFound();
            return;
        }
        var typed = new LinkedHashMap<String, String>();
        var seen = new LinkedHashMap<String, Integer>();
        for (PaperView.Field field : getFrontSheet()) {
            typed.put(field.key(), text(field));
            seen.put(field.key(), seen(field));
        }
        try {
            typing.frontSheet(view.paper().id(), typed, seen);
            Pages.done("/packs/pack?id=" + view.paper().id(), "The front sheet is saved.");
        } catch (RuleBroken refused) {
            String first = "Nothing is saved yet. ";
            for (RuleBroken each : RulesBroken.each(refused)) {
                tell(each, first);
                first = "";
            }
        }
    }

    private void tell(RuleBroken refused, String first) {
        String key = refused.field() == null ? "" : refused.field().replaceFirst("^front\\.", "");
        String label = view.frontSheet().stream()
                .filter(field -> field.key().equals(key))
                .map(field -> field.label() + ": ")
                .findFirst()
                .orElse("");
        Pages.error(key.isEmpty() ? null : key.replace('.', '-'), first + label + refused.getMessage());
    }

    private String text(PaperView.Field field) {
        String typed = values.get(field.key());
        return typed == null || field.key().equals(FrontSheetTemplate.AGENDA_ITEM) && typed.equals(NOT_ON_IT)
                ? ""
                : typed;
    }

    /** The item and not its number, which may be another's when this is saved. */
    private String asItStands(PaperView.Field field) {
        if (!field.key().equals(FrontSheetTemplate.AGENDA_ITEM)) {
            return field.words();
        }
        return view.place().item() != null
                ? view.place().item().toString()
                : view.place().number().isEmpty() ? NOT_ON_IT : field.words();
    }

    private int seen(PaperView.Field field) {
        try {
            return Integer.parseInt(revision(field));
        } catch (NumberFormatException forged) {
            return -1;
        }
    }

    private PaperView view() {
        if (view == null) {
            PaperPage.asked(papers).ifPresent(paper -> {
                view = papers.view(paper);
                view.frontSheet().forEach(field -> values.put(field.key(), asItStands(field)));
            });
        }
        return view;
    }
}
