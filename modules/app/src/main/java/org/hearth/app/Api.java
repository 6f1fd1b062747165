package org.hearth.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, under {@code /api}. Its description is served at {@code /openapi}. */
@ApplicationPath("/api")
public class Api extends Application {}
