package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.fostering.files.ImportForm;

/** Brings enquiries in from a file, and gives back the rows that did not go in. */
@Named
@RequestScoped
public class EnquiryImportPage extends ImportForm {

    @Inject
    EnquiryImport imports;

    @Override
    protected Outcome take(byte[] content) {
        return imports.load(content);
    }
}
