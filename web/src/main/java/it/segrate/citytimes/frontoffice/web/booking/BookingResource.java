package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.BookingCalendar;
import it.segrate.citytimes.frontoffice.booking.BookingService;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.frontoffice.web.QrImage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What belongs to an appointment and is no page: its calendar file, its QR code. */
@Path("frontoffice/bookings/{secret}")
@Tag(name = "frontoffice")
@RequestScoped
public class BookingResource {

  @Inject private BookingService bookings;
  @Inject private PhoneLimit limit;
  @Inject private Clock clock;
  @Context private HttpServletRequest http;

  @GET
  @Path("calendar.ics")
  @Produces("text/calendar; charset=UTF-8")
  @Operation(summary = "Calendar file of an appointment", description = "It carries no name.")
  @APIResponse(responseCode = "200", description = "One event, as iCalendar")
  @APIResponse(responseCode = "404", description = "There is no appointment behind this link")
  public Response calendar(@PathParam("secret") String secret) {
    String text =
        limit.look(
            http.getRemoteAddr(),
            () -> BookingCalendar.of(bookings.bySecret(secret), clock.instant()));
    return Response.ok(text)
        .cacheControl(never())
        .header("Content-Disposition", "attachment; filename=\"appuntamento.ics\"")
        .build();
  }

  @GET
  @Path("qr.svg")
  @Produces("image/svg+xml")
  @Operation(
      summary = "QR code of an appointment",
      description = "Its code, for readers that type.")
  @APIResponse(responseCode = "200", description = "The picture, as SVG")
  @APIResponse(responseCode = "404", description = "There is no appointment behind this link")
  public Response code(@PathParam("secret") String secret) {
    String code = limit.look(http.getRemoteAddr(), () -> bookings.bySecret(secret)).getCode();
    return Response.ok(QrImage.svg(code)).cacheControl(never()).build();
  }

  private static CacheControl never() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return control;
  }
}
