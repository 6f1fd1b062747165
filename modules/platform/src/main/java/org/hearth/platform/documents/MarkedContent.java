package org.hearth.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes the content of one page anew: what carries a mark gets a number of its own under which a tag can refer to it;
 * the mark itself goes; all else that paints (rules, backgrounds, page numbers, headings said before) becomes an
 * artifact, which readers pass over.
 */
final class MarkedContent {
    private static final Set<String> BEGIN_PATH = Set.of("m", "re");
    private static final Set<String> PATH = Set.of("m", "re", "l", "c", "v", "y", "h", "W", "W*");
    private static final Set<String> PAINT_PATH = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> SHOW = Set.of("Tj", "TJ", "'", "\"", "Do", "sh", "BI");
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final COSName CONTENT = COSName.getPDFName("P");

    /** A numbered piece of the page's content: text with its mark, or a picture (mark {@code null}) with its bounds. */
    record Piece(Mark mark, int number, PDRectangle bounds) {}

    private final PDPage page;
    /** Whether this mark is to be tagged here; it is asked once for each printing of it, in the order of the page. */
    private final Predicate<Mark> wanted;

    private final List<Object> written = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private final Deque<Matrix> saved = new ArrayDeque<>();
    private Matrix matrix = new Matrix();
    private int depth;
    private Piece figure;

    MarkedContent(PDPage page, Predicate<Mark> wanted) {
        this.page = page;
        this.wanted = wanted;
    }

    List<Piece> rewrite(PDDocument document) throws IOException {
        var operands = new ArrayList<COSBase>();
        var parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                take(operator, operands);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
        var stream = new PDStream(document);
        try (OutputStream to = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(to).writeTokens(written);
        }
        page.setContents(stream);
        return pieces;
    }

    private void take(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        switch (name) {
            case "BDC", "BMC" -> begin(operands);
            case "EMC" -> end();
            case "q" -> {
                saved.push(matrix.clone());
                write(operands, operator);
            }
            case "Q" -> {
                matrix = saved.isEmpty() ? new Matrix() : saved.pop();
                write(operands, operator);
            }
            case "cm" -> {
                matrix = matrix(operands).multiply(matrix);
                write(operands, operator);
            }
            default -> paint(name, operator, operands);
        }
    }

    private void paint(String name, Operator operator, List<COSBase> operands) throws IOException {
        PDXObject drawn = name.equals("Do") ? page.getResources().getXObject((COSName) operands.get(0)) : null;
        if (isPixel(drawn)) {
            // the exporter lays one under each picture to hang a link on; there are no links
            return;
        }
        if (depth > 0) {
            if (drawn != null && figure != null) {
                figure = new Piece(null, figure.number(), bounds(drawn));
            }
            write(operands, operator);
        } else if (!path.isEmpty() || BEGIN_PATH.contains(name)) {
            path.addAll(operands);
            path.add(operator);
            if (PAINT_PATH.contains(name)) {
                asArtifact(path);
                path.clear();
            } else if (!PATH.contains(name)) {
                // a path that only clips paints nothing
                written.addAll(path);
                path.clear();
            }
        } else if (SHOW.contains(name)) {
            var shown = new ArrayList<Object>(operands);
            shown.add(operator);
            asArtifact(shown);
        } else {
            write(operands, operator);
        }
    }

    private void asArtifact(List<Object> painted) {
        written.add(ARTIFACT);
        written.add(Operator.getOperator("BMC"));
        written.addAll(painted);
        written.add(Operator.getOperator("EMC"));
    }

    /** Sequences are not nested by the exporter; one inside another would belong to the outer. */
    private void begin(List<COSBase> operands) {
        if (depth++ > 0) {
            return;
        }
        String tag = ((COSName) operands.get(0)).getName();
        var mark = operands.size() > 1 && operands.get(1) instanceof COSDictionary properties ? mark(properties) : null;
        int number = pieces.size();
        if (mark != null && wanted.test(mark)) {
            pieces.add(new Piece(mark, number, null));
            writeBegin(number);
        } else if (tag.equals("Image")) {
            figure = new Piece(null, number, null);
            pieces.add(figure);
            writeBegin(number);
        } else {
            written.add(ARTIFACT);
            written.add(Operator.getOperator("BMC"));
        }
    }

    private static Mark mark(COSDictionary properties) {
        return properties.getDictionaryObject(COSName.ACTUAL_TEXT) instanceof COSString said
                ? Mark.read(said.getString()).orElse(null)
                : null;
    }

    private void writeBegin(int number) {
        var properties = new COSDictionary();
        properties.setItem(COSName.MCID, COSInteger.get(number));
        properties.setDirect(true);
        written.add(CONTENT);
        written.add(properties);
        written.add(Operator.getOperator("BDC"));
    }

    private void end() {
        if (--depth == 0) {
            if (figure != null) {
                pieces.set(figure.number(), figure);
                figure = null;
            }
            written.add(Operator.getOperator("EMC"));
        }
    }

    private void write(List<COSBase> operands, Operator operator) {
        written.addAll(operands);
        written.add(operator);
    }

    private static Matrix matrix(List<COSBase> operands) {
        var numbers = new float[6];
        for (int at = 0; at < 6; at++) {
            numbers[at] = ((COSNumber) operands.get(at)).floatValue();
        }
        return new Matrix(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    static boolean isPixel(PDXObject drawn) {
        return drawn instanceof PDImageXObject image && image.getWidth() == 1 && image.getHeight() == 1;
    }

    private PDRectangle bounds(PDXObject drawn) {
        var box = drawn instanceof PDFormXObject form
                ? form.getBBox().transform(form.getMatrix().multiply(matrix)).getBounds2D()
                : new PDRectangle(1, 1).transform(matrix).getBounds2D();
        return new PDRectangle((float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
    }
}
