package bad.hearth.committee;

import bad.hearth.returns.api.Filed;
import net.sf.jasperreports.engine.JasperPrint;

/** A committee that sees more than core, and prints for itself. */
public class Reaches {
    Filed filed;
    JasperPrint print;
}
