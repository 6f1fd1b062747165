package org.hearth.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles every template twice, as it stands (A4 upright) and widened for A4 on its side: {@code table.jrxml} becomes
 * {@code table.jasper} and {@code table.landscape.jasper}. Run by the build; a served Hearth holds no compiler.
 */
public final class CompileTemplates {
    private CompileTemplates() {}

    /** @param arguments the folder of the templates, the folder to compile into */
    public static void main(String[] arguments) throws IOException, JRException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        List<Path> templates;
        try (Stream<Path> files = Files.list(from)) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
        for (Path template : templates) {
            String name = template.getFileName().toString().replace(".jrxml", "");
            JasperCompileManager.compileReportToFile(
                    load(template), to.resolve(name + ".jasper").toString());
            JasperCompileManager.compileReportToFile(
                    onItsSide(load(template)),
                    to.resolve(name + ".landscape.jasper").toString());
        }
    }

    private static JasperDesign load(Path template) throws JRException {
        return JRXmlLoader.load(template.toFile());
    }

    /** What reaches to the right edge of the text goes on reaching there. */
    private static JasperDesign onItsSide(JasperDesign design) throws JRException {
        int upright = design.getColumnWidth();
        // a page of its own (the frame of the document), or a piece that lies in one
        int more = 842 - 595;
        if (design.getPageHeight() == 842) {
            design.setPageHeight(595);
        }
        design.setPageWidth(design.getPageWidth() + more);
        design.setColumnWidth(upright + more);
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                if (element.getX() + element.getWidth() == upright) {
                    element.setWidth(element.getWidth() + more);
                }
            }
        }
        return design;
    }
}
