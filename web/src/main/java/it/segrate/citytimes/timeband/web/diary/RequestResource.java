package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.rest.Conditional;
import it.segrate.citytimes.portal.web.rest.RestApplication;
import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own requests for bands: the same service decides as behind the pages. */
@Path("timeband/requests")
@Tag(name = "timeband")
@SecurityRequirement(name = RestApplication.SESSION)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestResource {

  @Inject private TimeBandRequestService requests;
  @Inject private TimeBandCatalogue catalogue;
  @Inject private Clock clock;
  @Context private Request request;

  @GET
  @Operation(summary = "One's own requests", description = "Newest first, drafts among them.")
  @APIResponse(
      responseCode = "200",
      description = "The requests",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, example = "[" + Examples.ASKED + "]"))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public Response mine() {
    return Conditional.json(request, requests.mine().stream().map(AskedBand::of).toList());
  }

  @POST
  @Operation(
      summary = "Ask for a band",
      description =
          "Checked and sent to who decides, as from the page. A request from another site is"
              + " refused.")
  @APIResponse(
      responseCode = "201",
      description = "The request, sent",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.ASKED))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "The account is nobody’s who has hours")
  @APIResponse(responseCode = "409", description = "Another request was stored at this moment")
  @APIResponse(
      responseCode = "422",
      description = "Something does not hold; the sentence says what")
  public Response ask(BandOrder order) {
    if (order == null) {
      throw Refusal.invalidField("band", "timeband.refusal.bandMissing");
    }
    LocalDate from = ApiDays.read("from", order.from());
    NewRequest wanted =
        new NewRequest(
            band(order.band(), from),
            from,
            ApiDays.read("until", order.until()),
            ApiDays.read("reviewOn", order.reviewOn()),
            new Reason(null, ""),
            order.key() == null ? UUID.randomUUID().toString() : order.key());
    return Response.status(Response.Status.CREATED)
        .entity(AskedBand.of(requests.submit(wanted)))
        .build();
  }

  /** The edition of a code that holds on the first day; null where there is none. */
  private Long band(String code, LocalDate from) {
    LocalDate day = from == null ? LocalDate.now(clock) : from;
    return catalogue.offeredFrom(day).stream()
        .filter(band -> band.getCode().equals(code))
        .filter(band -> band.isValidOn(day))
        .reduce((earlier, later) -> later)
        .map(TimeBand::getId)
        .orElse(null);
  }
}
