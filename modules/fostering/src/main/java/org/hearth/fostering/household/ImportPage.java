package org.hearth.fostering.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.fostering.files.ImportForm;

/** Brings households in from a file, and gives back the rows that did not go in. */
@Named("householdImportPage")
@RequestScoped
public class ImportPage extends ImportForm {

    @Inject
    HouseholdImport imports;

    @Override
    protected Outcome take(byte[] content) {
        return imports.load(content);
    }
}
