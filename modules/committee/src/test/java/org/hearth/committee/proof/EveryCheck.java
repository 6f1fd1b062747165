package org.hearth.committee.proof;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.platform.api.documents.Documents;

/** Every check of this module, as the container finds them. */
public final class EveryCheck {
    private EveryCheck() {}

    static List<PublicationCheck> ofAnyPaper() {
        return List.of(
                new TotalsAddUp(),
                new AccountsBalance(),
                new PercentagesRecompute(),
                new EquivalentNumbers(),
                new PartsWithinTheWhole(),
                new JointMeasures(),
                new PartsOfAHundred(),
                new NothingAfterTheFreeze(),
                new NothingCitedAfterTheMeeting(),
                new PointsOnTheirDay(),
                new OneValue(),
                new NumberInNoTable(),
                new DayOfAFigure(),
                new UnitsOfNetGain(),
                new Placeholders(),
                new TablesAndCharts(),
                new SourceDocuments(),
                new Acronyms(),
                new Spelling(),
                new PreferredTerms(),
                new PlainEnglish(),
                new ChartsSpokenOf(),
                new NamesAndPlaces(),
                new SettingsNamedToMembersOnly(),
                new SameAsLastTime(),
                new ActionsOwned(),
                new LinkWords());
    }

    /** @param others of other packages */
    public static Proofing with(Documents documents, CareBooks books, Clock clock, List<PaperCheck> others) {
        var own = new ArrayList<PaperCheck>(List.of(
                new FrontSheetRules(),
                new KeyDecisionNotice(clock),
                new CabinetDate(),
                new FromAPost(),
                new SectionsWritten(),
                new SectionsTied(),
                new CommentaryWritten(),
                new PrintableCharacters(documents),
                new NoReference(books),
                new ProtectedFigures(),
                new DeclaredAccounts(),
                new ClearancesSettled(),
                new DataSettled(),
                new WithheldAccepted(),
                new ChildrensPageApproved(),
                new ExemptWordsHaveReaders()));
        own.addAll(others);
        return new Proofing(ofAnyPaper(), own);
    }
}
