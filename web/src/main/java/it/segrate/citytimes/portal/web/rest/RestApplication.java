package it.segrate.citytimes.portal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Where the portal's REST resources begin. Each is found by its annotations. */
@ApplicationPath("api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Segrate City Times",
            version = "1",
            description =
                "What kiosks, boards and the phones of citizens use. A refusal is answered with a"
                    + " sentence in the language of the request."))
public class RestApplication extends Application {}
