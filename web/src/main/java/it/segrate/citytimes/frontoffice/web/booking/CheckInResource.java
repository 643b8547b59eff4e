package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.board.TicketStatus;
import it.segrate.citytimes.frontoffice.board.TicketStatusService;
import it.segrate.citytimes.frontoffice.booking.CheckInService;
import it.segrate.citytimes.frontoffice.booking.CheckedIn;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.web.Examples;
import it.segrate.citytimes.frontoffice.web.PublicLinks;
import it.segrate.citytimes.frontoffice.web.device.DeviceCookies;
import it.segrate.citytimes.frontoffice.web.device.DeviceSchemes;
import it.segrate.citytimes.portal.web.LocaleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People with an appointment, as they come to a kiosk. */
@Path("frontoffice/branches/{branch}/check-ins")
@Tag(name = "frontoffice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckInResource {

  @Inject private CheckInService checkIns;
  @Inject private TicketStatusService statuses;
  @Inject private DeviceCookies cookies;
  @Inject private PublicLinks links;
  @Inject private LocaleView localeView;

  /**
   * An appointment.
   *
   * @param booking its code, or its link as a reader reads the QR code
   */
  public record Arrival(String booking) {}

  /**
   * Somebody who has come, with the ticket as one fresh from the roll.
   *
   * @param late whether the time of the appointment is over: they wait as those without one
   * @param again whether they had checked in before
   */
  public record Come(
      String secret, String link, TicketStatus ticket, boolean late, boolean again) {}

  @POST
  @SecurityRequirement(name = DeviceSchemes.KIOSK)
  @Operation(
      summary = "Check in with an appointment",
      description = "Again, it gives the same ticket. Needs the cookie of a kiosk of the branch.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket, and whether the time of the appointment is over",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.COME))
  @APIResponse(responseCode = "403", description = "This is no paired kiosk of the branch")
  @APIResponse(responseCode = "404", description = "There is no such appointment")
  @APIResponse(
      responseCode = "409",
      description = "It is called off, another day's, or it is too early")
  public Come checkIn(@PathParam("branch") String branch, Arrival arrival) {
    CheckedIn come =
        checkIns.checkIn(
            cookies.token(DeviceKind.KIOSK), branch, arrival == null ? "" : arrival.booking());
    String secret = come.ticket().getSecret();
    return new Come(
        secret,
        links.ticketPage(secret),
        statuses.status(secret, localeView.getLocale()),
        come.late(),
        come.again());
  }
}
