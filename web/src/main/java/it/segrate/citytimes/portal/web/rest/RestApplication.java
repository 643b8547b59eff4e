package it.segrate.citytimes.portal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the portal's REST resources begin. Each is found by its annotations. */
@ApplicationPath("api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Segrate City Times",
            version = "1",
            description =
                "What kiosks, boards, the phones of citizens and other systems of the municipality"
                    + " use. A refusal is answered with a sentence in the language of the"
                    + " request."))
@SecurityScheme(
    securitySchemeName = RestApplication.MACHINE,
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "An account of the role MACHINE, for other systems.")
@SecurityScheme(
    securitySchemeName = RestApplication.SESSION,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "JSESSIONID",
    description = "Somebody who has logged in on the login page, from a page of the portal.")
public class RestApplication extends Application {

  /** The login of another system, as the API's description calls it. */
  public static final String MACHINE = "machine";

  /** The login of a person, as the API's description calls it. */
  public static final String SESSION = "session";
}
