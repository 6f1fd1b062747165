package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.platform.api.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever tries Hearth for the first time finds every name with which one may sign in. */
class DemoSignInsTest {

    @ParameterizedTest
    @EnumSource
    void the_page_to_sign_in_and_the_readme_name_every_role(Role role) throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/sign-in.xhtml")))
                .containsPattern("[ ,]" + role.key() + "[,. ]");
        assertThat(Files.readString(Path.of("../../README.md"))).contains("`" + role.key() + "`");
    }
}
