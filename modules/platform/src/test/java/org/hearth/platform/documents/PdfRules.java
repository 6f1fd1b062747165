package org.hearth.platform.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a file; whoever calls needs {@code validation-model-jakarta} in test scope. */
public final class PdfRules {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfRules() {}

    /** Against PDF/UA-1, what readers with assistive technology need. */
    public static List<String> brokenForAccess(byte[] pdf) {
        return broken(pdf, PDFAFlavour.PDFUA_1);
    }

    /** Against PDF/A-2a, what an archive needs. */
    public static List<String> brokenForArchive(byte[] pdf) {
        return broken(pdf, PDFAFlavour.PDFA_2_A);
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour rules) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), rules);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(rules, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage() + " "
                            + each.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the file.", e);
        }
    }
}
