package org.hearth.fostering.household;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.pages.Choice;

/** The part of a form that asks for terms of approval, as typed. */
public class TermsForm {
    private final NamedChildren children;
    private String places = "";
    private List<String> types = List.of();
    private String fromAge = "0";
    private String toAge = "17";
    private String sexes = Sexes.ANY.name();
    private List<String> siblingsOnly = List.of();
    private String named = "";
    private Set<UUID> untold = Set.of();
    private String exclusions = "";
    private String conditions = "";

    public TermsForm(NamedChildren children) {
        this.children = children;
    }

    /** As they stand. */
    TermsForm showing(Terms terms) {
        places = String.valueOf(terms.places());
        types = terms.types().stream().map(Enum::name).toList();
        fromAge = String.valueOf(terms.fromAge());
        toAge = String.valueOf(terms.toAge());
        sexes = terms.sexes().name();
        siblingsOnly = terms.siblingsOnly() ? List.of("yes") : List.of();
        named = String.join("\n", children.typed(terms.named()));
        untold = children.untold(terms.named());
        exclusions = terms.exclusions();
        conditions = terms.conditions();
        return this;
    }

    /** @throws org.hearth.platform.api.RuleBroken for what cannot be read */
    public AskedTerms asked() {
        var chosen = EnumSet.noneOf(FosteringType.class);
        types.forEach(type -> chosen.add(Typing.choice("types", type, FosteringType.class)));
        return new AskedTerms(
                Typing.whole("places", places),
                chosen,
                Typing.whole("fromAge", fromAge),
                Typing.whole("toAge", toAge),
                Typing.choice("sexes", sexes, Sexes.class),
                !siblingsOnly.isEmpty(),
                named(),
                exclusions,
                conditions);
    }

    /** Those typed, and those whom the form cannot show and who stay named. */
    private Set<UUID> named() {
        var all = new LinkedHashSet<>(children.ids(named));
        all.addAll(untold);
        return all;
    }

    /** How many it names beside those that the form shows. */
    public int getUntold() {
        return untold.size();
    }

    public List<Choice> getTypeChoices() {
        return Arrays.stream(FosteringType.values())
                .map(type -> Choice.of(type.name(), type.words()))
                .toList();
    }

    public List<Choice> getSexChoices() {
        return Arrays.stream(Sexes.values())
                .map(sex -> Choice.of(sex.name(), sex.words()))
                .toList();
    }

    public List<Choice> getSiblingChoices() {
        return List.of(Choice.of("yes", "More than one child only where all are brothers and sisters of one another"));
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
    }

    public List<String> getTypes() {
        return types;
    }

    public void setTypes(List<String> types) {
        this.types = types == null ? List.of() : types;
    }

    public String getFromAge() {
        return fromAge;
    }

    public void setFromAge(String fromAge) {
        this.fromAge = fromAge;
    }

    public String getToAge() {
        return toAge;
    }

    public void setToAge(String toAge) {
        this.toAge = toAge;
    }

    public String getSexes() {
        return sexes;
    }

    public void setSexes(String sexes) {
        this.sexes = sexes;
    }

    public List<String> getSiblingsOnly() {
        return siblingsOnly;
    }

    public void setSiblingsOnly(List<String> siblingsOnly) {
        this.siblingsOnly = siblingsOnly == null ? List.of() : siblingsOnly;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }

    public String getExclusions() {
        return exclusions;
    }

    public void setExclusions(String exclusions) {
        this.exclusions = exclusions;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }
}
