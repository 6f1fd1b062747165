package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** What of the world is not in the returns: the postcodes of its districts, and who works with which children. */
@ApplicationScoped
class Neighbourhood {

    void loadPostcodes(Path file) {}

    void allocate(World world) {}
}
