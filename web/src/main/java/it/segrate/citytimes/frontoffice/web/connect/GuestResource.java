package it.segrate.citytimes.frontoffice.web.connect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.board.TicketStatusService;
import it.segrate.citytimes.frontoffice.connect.PartnerSystemService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.web.Examples;
import it.segrate.citytimes.frontoffice.web.IssuedTicket;
import it.segrate.citytimes.frontoffice.web.PublicLinks;
import it.segrate.citytimes.frontoffice.web.TicketRequest;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.rest.RestApplication;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the system of a guest body does in the hall: a totem of its own, its calendar. */
@Path("frontoffice/guest")
@Tag(name = "frontoffice")
@SecurityRequirement(name = RestApplication.MACHINE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuestResource {

  @EJB private PartnerSystemService guests;
  @EJB private TicketStatusService statuses;
  @Inject private PublicLinks links;
  @Inject private LocaleView localeView;

  /**
   * An appointment.
   *
   * @param booking its code, or its link as a reader reads the QR code
   */
  public record Arrival(String booking) {}

  @GET
  @Path("branches/{branch}")
  @Operation(
      summary = "The guest's services and queues in a hall",
      description = "Those of the body the account belongs to, and no others.")
  @APIResponse(
      responseCode = "200",
      description = "Services and queues now, in the language of the request",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.GUEST))
  @APIResponse(responseCode = "401", description = "No account of a connected system")
  @APIResponse(responseCode = "403", description = "The account belongs to no guest")
  @APIResponse(responseCode = "404", description = "There is no such hall")
  public GuestHall hall(@PathParam("branch") String branch) {
    return GuestHall.of(guests.offer(branch), localeView.getLocale());
  }

  @POST
  @Path("branches/{branch}/tickets")
  @Operation(
      summary = "Give a ticket for a service of the guest",
      description =
          "As a kiosk does; the boards show it when it is called. Again with the same key, it is"
              + " the same ticket.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.ISSUED))
  @APIResponse(responseCode = "401", description = "No account of a connected system")
  @APIResponse(responseCode = "403", description = "The account belongs to no guest")
  @APIResponse(responseCode = "404", description = "The guest has no such service in the hall")
  @APIResponse(
      responseCode = "409",
      description = "The hall is closed, the guest is not there, or no place is left today")
  @APIResponse(responseCode = "422", description = "The service or the key is missing or malformed")
  public IssuedTicket take(@PathParam("branch") String branch, TicketRequest request) {
    if (request == null || request.service() == null) {
      throw Refusal.invalidField("service", "frontoffice.refusal.service");
    }
    return issued(guests.issue(branch, request.service(), request.priority(), request.key()));
  }

  @POST
  @Path("branches/{branch}/check-ins")
  @Operation(
      summary = "Check in somebody with an appointment with the guest",
      description = "Again, it gives the same ticket.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.ISSUED))
  @APIResponse(responseCode = "401", description = "No account of a connected system")
  @APIResponse(responseCode = "403", description = "The account belongs to no guest")
  @APIResponse(responseCode = "404", description = "The guest has no such appointment in the hall")
  @APIResponse(
      responseCode = "409",
      description = "It is called off, another day's, or it is too early")
  public IssuedTicket checkIn(@PathParam("branch") String branch, Arrival arrival) {
    return issued(guests.checkIn(branch, arrival == null ? "" : arrival.booking()).ticket());
  }

  @GET
  @Path("tickets/{secret}")
  @Operation(
      summary = "Look at a ticket of the guest",
      description = "It carries no personal data.")
  @APIResponse(
      responseCode = "200",
      description = "Where the ticket stands",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.ISSUED))
  @APIResponse(responseCode = "401", description = "No account of a connected system")
  @APIResponse(responseCode = "403", description = "The account belongs to no guest")
  @APIResponse(responseCode = "404", description = "The guest has no such ticket")
  public Response look(@PathParam("secret") String secret) {
    return Response.ok(issued(guests.ticket(secret))).header("Cache-Control", "no-store").build();
  }

  private IssuedTicket issued(Ticket ticket) {
    String secret = ticket.getSecret();
    return new IssuedTicket(
        secret, links.ticketPage(secret), statuses.status(secret, localeView.getLocale()));
  }
}
