package bad.hearth.core.inner;

/** Not core's front door. */
public class Secret {}
