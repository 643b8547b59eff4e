package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.board.TicketStatus;
import it.segrate.citytimes.frontoffice.board.TicketStatusService;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.ticket.BackService;
import it.segrate.citytimes.frontoffice.ticket.LaterService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.web.device.DeviceCookies;
import it.segrate.citytimes.frontoffice.web.device.DeviceSchemes;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.rest.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets, as kiosks and the phones of citizens use them. */
@Path("frontoffice/tickets")
@Tag(name = "frontoffice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketResource {

  private static final int TOO_MANY = 429;

  @Inject private TicketService tickets;
  @Inject private TicketStatusService statuses;
  @Inject private LaterService later;
  @Inject private BackService back;
  @Inject private DeviceCookies cookies;
  @Inject private IssueLimit limit;
  @Inject private PhoneLimit phones;
  @Inject private PublicLinks links;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;
  @Context private HttpServletRequest http;
  @Context private UriInfo uri;

  @POST
  @SecurityRequirement(name = DeviceSchemes.KIOSK)
  @Operation(
      summary = "Take a ticket",
      description =
          "The number is acknowledged only once it is stored. Whoever got no answer asks again"
              + " with the same key and gets the same ticket. Needs the cookie of a kiosk.")
  @APIResponse(
      responseCode = "201",
      description = "The ticket",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.ISSUED))
  @APIResponse(
      responseCode = "404",
      description = "There is no such service",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.PROBLEM))
  @APIResponse(responseCode = "403", description = "This is no paired kiosk")
  @APIResponse(
      responseCode = "409",
      description = "The branch is closed, or no place is left today")
  @APIResponse(responseCode = "422", description = "The service or the key is missing or malformed")
  @APIResponse(responseCode = "429", description = "Too many tickets from this address")
  public Response take(TicketRequest request) {
    if (request == null || request.service() == null) {
      throw Refusal.invalidField("service", "frontoffice.refusal.service");
    }
    if (!limit.allows(http.getRemoteAddr())) {
      return tooMany();
    }
    String token = cookies.token(DeviceKind.KIOSK);
    Ticket ticket = tickets.issue(token, request.service(), request.priority(), request.key());
    String secret = ticket.getSecret();
    URI self = uri.getAbsolutePathBuilder().path(secret).build();
    TicketStatus status = statuses.taken(ticket, localeView.getLocale());
    return Response.created(self)
        .cacheControl(never())
        .entity(new IssuedTicket(secret, links.ticketPage(secret), status))
        .build();
  }

  @GET
  @Path("{secret}")
  @Operation(summary = "Look at a ticket", description = "It carries no personal data.")
  @APIResponse(
      responseCode = "200",
      description = "Where the ticket stands",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.TICKET))
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  public Response look(@PathParam("secret") String secret) {
    return Response.ok(phones.look(http.getRemoteAddr(), () -> status(secret)))
        .cacheControl(never())
        .build();
  }

  @POST
  @Path("{secret}/cancel")
  @Operation(summary = "Give a ticket up", description = "A second time changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket, given up",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.TICKET))
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  @APIResponse(responseCode = "409", description = "Service has begun, or the ticket is done")
  public TicketStatus giveUp(@PathParam("secret") String secret) {
    return act(secret, () -> tickets.giveUp(secret));
  }

  @POST
  @Path("{secret}/coming")
  @Operation(
      summary = "Tell the desk that one is on the way",
      description = "A second time changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.TICKET))
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  @APIResponse(responseCode = "409", description = "The ticket is not called")
  public TicketStatus coming(@PathParam("secret") String secret) {
    return act(secret, () -> tickets.coming(secret));
  }

  @POST
  @Path("{secret}/later")
  @Operation(
      summary = "Let others pass",
      description = "So many of those who wait behind it in the same queue, up to ten.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket in its new place",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.TICKET))
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  @APIResponse(
      responseCode = "409",
      description = "The ticket does not wait, nobody waits behind it, or it was put off often")
  @APIResponse(responseCode = "422", description = "Not 1 to 10 places")
  public TicketStatus later(@PathParam("secret") String secret, LaterRequest request) {
    return act(secret, () -> later.later(secret, request == null ? 0 : request.places()));
  }

  @POST
  @Path("{secret}/back")
  @Operation(
      summary = "Queue again after a missed call",
      description = "Behind those who wait now; up to half an hour after the call.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket, which waits again",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.TICKET))
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  @APIResponse(
      responseCode = "409",
      description = "The call was not missed, it is too long ago, or the hall is closed")
  public TicketStatus back(@PathParam("secret") String secret) {
    return act(secret, () -> back.comeBack(secret));
  }

  /**
   * How many others somebody lets pass.
   *
   * @param places 1 to 10
   */
  public record LaterRequest(int places) {}

  @GET
  @Path("{secret}/qr.svg")
  @Produces("image/svg+xml")
  @Operation(summary = "QR code of a ticket's page", description = "For paper and screens.")
  @APIResponse(responseCode = "200", description = "The picture, as SVG")
  @APIResponse(responseCode = "404", description = "There is no ticket behind this link")
  public Response code(@PathParam("secret") String secret) {
    phones.look(http.getRemoteAddr(), () -> tickets.bySecret(secret));
    return Response.ok(QrImage.svg(links.ticketPage(secret))).cacheControl(never()).build();
  }

  private TicketStatus act(String secret, Runnable act) {
    return phones.act(
        http.getRemoteAddr(),
        () -> {
          act.run();
          return status(secret);
        });
  }

  private TicketStatus status(String secret) {
    return statuses.status(secret, localeView.getLocale());
  }

  private Response tooMany() {
    String key = "frontoffice.refusal.too-many";
    return Response.status(TOO_MANY)
        .header("Retry-After", 60)
        .entity(new Problem(TOO_MANY, key, texts.get(key)))
        .build();
  }

  private static CacheControl never() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return control;
  }
}
