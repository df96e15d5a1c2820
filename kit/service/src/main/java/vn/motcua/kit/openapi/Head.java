package vn.motcua.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What all services say of themselves: licence, contact, where they are, and how a caller signs in. */
final class Head {

    private static final String TOKEN = "token";

    private Head() {}

    static void complete(OpenAPI api) {
        if (api.getInfo() == null) {
            api.setInfo(OASFactory.createInfo());
        }
        api.getInfo().setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        api.getInfo().setContact(OASFactory.createContact().name("Motcua"));
        // Relative to where the document was read: right behind a gateway, too.
        api.setServers(List.of(
                OASFactory.createServer().url("/").description("The service itself, or the gateway before it")));
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the realm `motcua` with the audience `motcua-api`"));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    /** Who may. */
    static void secure(Operation operation, List<String> roles) {
        String who;
        if (roles.isEmpty()) {
            operation.setSecurity(List.of());
            who = "For everybody, without a token.";
        } else {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
            operation.addExtension("x-roles", roles);
            who = "Roles: " + String.join(", ", roles) + ".";
        }
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
    }
}
