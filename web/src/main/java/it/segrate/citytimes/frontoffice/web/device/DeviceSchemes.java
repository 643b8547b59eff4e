package it.segrate.citytimes.frontoffice.web.device;

import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** How screens say who they are, as the API's description calls it: the cookie of each kind. */
@SecurityScheme(
    securitySchemeName = DeviceSchemes.KIOSK,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "citytimes-kiosk",
    description = "A kiosk, or another body's totem, that was paired with a code.")
@SecurityScheme(
    securitySchemeName = DeviceSchemes.BOARD,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "citytimes-board",
    description = "A board that was paired with a code.")
@SecurityScheme(
    securitySchemeName = DeviceSchemes.TABLET,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "citytimes-tablet",
    description = "A tablet with the three faces that was paired with a code.")
public final class DeviceSchemes {

  public static final String KIOSK = "kiosk";
  public static final String BOARD = "board";
  public static final String TABLET = "tablet";

  private DeviceSchemes() {}
}
