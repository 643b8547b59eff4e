package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.device.PairingService;
import it.segrate.citytimes.frontoffice.device.PairingService.Paired;
import it.segrate.citytimes.frontoffice.web.Examples;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Screens: paired with a code, heard of afterwards. */
@Path("frontoffice/devices")
@Tag(name = "frontoffice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {

  @Inject private PairingService pairing;
  @Inject private DeviceCookies cookies;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /**
   * What somebody typed on a screen.
   *
   * @param code eight characters; small letters, spaces and hyphens do no harm
   */
  public record PairingRequest(String code) {}

  /**
   * What the screen is now.
   *
   * @param kind KIOSK, BOARD or TABLET
   * @param page address of its page
   */
  public record PairedScreen(DeviceKind kind, String page) {}

  /**
   * How a board is.
   *
   * @param voice whether its last announcement was spoken
   */
  public record BoardHealth(boolean voice) {}

  @POST
  @Path("pair")
  @Operation(
      summary = "Pair a screen with its code",
      description =
          "The answer sets a cookie, which the screen sends from then on. The code is spent.")
  @APIResponse(
      responseCode = "200",
      description = "The screen is paired",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.PAIRED))
  @APIResponse(responseCode = "409", description = "Too many wrong codes")
  @APIResponse(responseCode = "422", description = "No screen awaits this code")
  public PairedScreen pair(PairingRequest typed) {
    Paired paired = pairing.pair(typed == null ? null : typed.code(), request.getRemoteAddr());
    cookies.keep(paired, response);
    String page = paired.kind().name().toLowerCase(Locale.ROOT);
    return new PairedScreen(
        paired.kind(), request.getContextPath() + "/frontoffice/" + page + ".xhtml");
  }

  @POST
  @Path("board")
  @SecurityRequirement(name = DeviceSchemes.BOARD)
  @Operation(
      summary = "A board tells that it is there, and whether it can speak",
      description = "Needs the cookie of a board.")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "403", description = "This is no paired board")
  public void report(BoardHealth health) {
    pairing.report(
        cookies.token(DeviceKind.BOARD), DeviceKind.BOARD, health == null || health.voice());
  }
}
