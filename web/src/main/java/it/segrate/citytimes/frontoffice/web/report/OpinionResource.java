package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.report.Cause;
import it.segrate.citytimes.frontoffice.report.Face;
import it.segrate.citytimes.frontoffice.report.OpinionService;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.frontoffice.web.device.DeviceCookies;
import it.segrate.citytimes.frontoffice.web.device.DeviceSchemes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What citizens think of the service, from their phones and from the tablets of the hall. */
@Path("frontoffice/opinions")
@Tag(name = "frontoffice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpinionResource {

  @Inject private OpinionService opinions;
  @Inject private DeviceCookies cookies;
  @Inject private PhoneLimit phones;
  @Context private HttpServletRequest http;

  /**
   * What somebody thinks.
   *
   * @param face GREEN, YELLOW or RED
   * @param cause with the red face: WAIT, NOT_DONE, UNCLEAR, MANNER, PLACE or OTHER, or null
   * @param words with the red face: at most 200 characters without names, or null
   */
  public record OpinionRequest(String face, String cause, String words) {}

  @POST
  @Path("{secret}")
  @Operation(
      summary = "Say how the service of a ticket was",
      description = "Once for each ticket, until the end of the next day. It is kept without it.")
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  @APIResponse(
      responseCode = "409",
      description = "The ticket was not served, was asked already, or too long ago")
  @APIResponse(responseCode = "422", description = "No face, or too many words")
  public Response give(@PathParam("secret") String secret, OpinionRequest request) {
    return keep(() -> opinions.give(secret, face(request), cause(request), words(request)));
  }

  @POST
  @SecurityRequirement(name = DeviceSchemes.TABLET)
  @Operation(
      summary = "Say at a tablet how the service was",
      description = "Needs the cookie of a tablet.")
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(responseCode = "403", description = "This is no paired tablet")
  @APIResponse(responseCode = "422", description = "No face, or too many words")
  public Response give(OpinionRequest request) {
    String token = cookies.token(DeviceKind.TABLET);
    return keep(() -> opinions.giveAtTablet(token, face(request), cause(request), words(request)));
  }

  private Response keep(Runnable act) {
    return phones.act(
        http.getRemoteAddr(),
        () -> {
          act.run();
          return Response.noContent().build();
        });
  }

  private static Face face(OpinionRequest request) {
    return Arrays.stream(Face.values())
        .filter(face -> request != null && face.name().equals(request.face()))
        .findFirst()
        .orElseThrow(() -> Refusal.invalidField("face", "frontoffice.refusal.face"));
  }

  private static Cause cause(OpinionRequest request) {
    return Arrays.stream(Cause.values())
        .filter(cause -> cause.name().equals(request.cause()))
        .findFirst()
        .orElse(null);
  }

  private static String words(OpinionRequest request) {
    return request.words();
  }
}
