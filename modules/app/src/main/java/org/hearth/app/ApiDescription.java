package org.hearth.app;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createLicense;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the description of the API what holds for every part of it: who may ask, and how it says no (RFC 9457). */
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "What was sent cannot be read; field names the place",
            "401", "Nobody is signed in",
            "403", "This person's roles do not reach it",
            "404", "Nothing of the kind is there, or it is not this person's to see",
            "409", "Somebody else changed it meanwhile",
            "415", "The body is not of the type that is taken here",
            "422", "It breaks a rule: what happened, the value, its place and what to do",
            "429", "Too many tries to sign in; Retry-After says how long to wait");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setInfo(createInfo()
                .title("Hearth")
                .version("1")
                .description("Children in care, the return, figures and committee papers of a council. "
                        + "Dates are written 2026-03-31. Errors are application/problem+json.")
                .license(createLicense().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
        if (description.getComponents() == null) {
            description.setComponents(createComponents());
        }
        description
                .getComponents()
                .addSchema(PROBLEM, problem())
                .addSecurityScheme(
                        PASSWORD,
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("The people of the demonstration, whose names are their roles"))
                .addSecurityScheme(
                        TOKEN,
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of the council's identity provider"));
        REFUSALS.forEach((status, meaning) -> description
                .getComponents()
                .addResponse(
                        "Refused" + status,
                        createAPIResponse()
                                .description(meaning)
                                .content(createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                createMediaType()
                                                        .schema(createSchema().ref(PROBLEM))))));
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    operation.setSecurity(List.of(
                            createSecurityRequirement().addScheme(PASSWORD),
                            createSecurityRequirement().addScheme(TOKEN)));
                    refusals(path, method, operation).forEach(status -> operation
                            .getResponses()
                            .addAPIResponse(status, createAPIResponse().ref("Refused" + status)));
                }));
    }

    /** Those that can come, and are not described by the resource itself. */
    private static TreeSet<String> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(List.of("401", "403", "429"));
        boolean body = operation.getRequestBody() != null;
        if (body
                || operation.getParameters() != null
                        && !operation.getParameters().isEmpty()) {
            statuses.addAll(List.of("400", "422"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.addAll(List.of("409", "422"));
        }
        if (body) {
            statuses.add("415");
        }
        statuses.removeIf(operation.getResponses()::hasAPIResponse);
        return statuses;
    }

    private static Schema problem() {
        return object("A refusal, as RFC 9457 has it")
                .addProperty("type", text("about:blank"))
                .addProperty("title", text("What kind of refusal"))
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What happened, the value, and what to do"))
                .addProperty("field", text("The part of the request that is meant, where it is one"))
                .addProperty("incident", text("For the administrator, after a fault of the program"))
                .addProperty(
                        "errors",
                        createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(object("One field that is missing or not valid")
                                        .addProperty("field", text("Its name"))
                                        .addProperty("message", text("What is wrong with it"))));
    }

    private static Schema object(String meaning) {
        return createSchema().addType(SchemaType.OBJECT).description(meaning);
    }

    private static Schema text(String meaning) {
        return createSchema().addType(SchemaType.STRING).description(meaning);
    }
}
