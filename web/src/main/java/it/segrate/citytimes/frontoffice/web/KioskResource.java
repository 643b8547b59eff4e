package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.offline.Lease;
import it.segrate.citytimes.frontoffice.offline.OfflineTicket;
import it.segrate.citytimes.frontoffice.offline.OfflineTickets;
import it.segrate.citytimes.frontoffice.web.device.DeviceCookies;
import it.segrate.citytimes.frontoffice.web.device.DeviceSchemes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a kiosk needs for the time in which it cannot reach the server. */
@Path("frontoffice/kiosk")
@Tag(name = "frontoffice")
@SecurityRequirement(name = DeviceSchemes.KIOSK)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KioskResource {

  @Inject private OfflineTickets offline;
  @Inject private DeviceCookies cookies;

  /**
   * Numbers that the kiosk may give by itself.
   *
   * @param day the only day on which they count, {@code yyyy-MM-dd}
   */
  public record Numbers(String day, String letter, int first, int last) {}

  /**
   * A ticket that the kiosk gave by itself.
   *
   * @param day of the number, {@code yyyy-MM-dd}
   */
  public record Given(
      @Schema(description = "8 to 64 letters, figures or hyphens, new for each ticket") String key,
      @Schema(description = "Key of a request for the same person that got no answer")
          String replaces,
      String day,
      String letter,
      int number,
      long service,
      boolean priority,
      @Schema(description = "How long ago it was given, in milliseconds") long age) {}

  /** A ticket that is the server's now. */
  public record Accepted(String key, String number) {}

  @POST
  @Path("numbers")
  @Operation(
      summary = "Lease numbers for the time without the server",
      description =
          "Those leased before that were not handed over come again. Needs the cookie of a kiosk.")
  @APIResponse(
      responseCode = "200",
      description = "The numbers, in the order in which to give them",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.NUMBERS))
  @APIResponse(responseCode = "403", description = "This is no paired kiosk")
  public List<Numbers> lease() {
    return offline.leases(token()).stream().map(KioskResource::numbers).toList();
  }

  @POST
  @Path("tickets")
  @Operation(
      summary = "Hand a ticket over that was given without the server",
      description = "Handed over again with the same key, nothing changes.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket is the server's",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.ACCEPTED))
  @APIResponse(responseCode = "403", description = "This is no paired kiosk")
  @APIResponse(responseCode = "404", description = "There is no such service under the letter")
  @APIResponse(responseCode = "409", description = "The number is not leased, or was used")
  @APIResponse(responseCode = "422", description = "The key or the day is malformed")
  public Accepted accept(Given given) {
    if (given == null || given.letter() == null) {
      throw Refusal.invalidField("key", "frontoffice.refusal.key");
    }
    OfflineTicket ticket =
        new OfflineTicket(
            given.key(),
            given.replaces(),
            day(given.day()),
            given.letter(),
            given.number(),
            given.service(),
            given.priority(),
            given.age());
    return new Accepted(given.key(), offline.accept(token(), ticket).display());
  }

  private String token() {
    return cookies.token(DeviceKind.KIOSK);
  }

  private static Numbers numbers(Lease lease) {
    return new Numbers(lease.day().toString(), lease.letter(), lease.first(), lease.last());
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written == null ? "" : written);
    } catch (DateTimeParseException e) {
      throw Refusal.invalidField("day", "frontoffice.refusal.key");
    }
  }
}
