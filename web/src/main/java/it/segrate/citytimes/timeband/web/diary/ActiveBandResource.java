package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.rest.Conditional;
import it.segrate.citytimes.portal.web.rest.RestApplication;
import it.segrate.citytimes.timeband.diary.ActiveBandService;
import it.segrate.citytimes.timeband.diary.BandOfBadge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The band of every badge on a day, for the time clock's system. */
@Path("timeband/active-bands")
@Tag(name = "timeband")
@SecurityRequirement(name = RestApplication.MACHINE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActiveBandResource {

  private static final int USUAL = 200;
  private static final int PAGES = 100_000;

  @Inject private ActiveBandService service;
  @Inject private LocaleView localeView;
  @Inject private Clock clock;
  @Context private UriInfo uri;
  @Context private Request request;

  @GET
  @Operation(
      summary = "The band of every badge on a day",
      description =
          "Of all who work here that day, by badge. Hours are left out on a day off. Absences are not"
              + " in it. With the ETag of the last answer an unchanged page is answered 304.")
  @APIResponse(
      responseCode = "200",
      description = "A page of badges, with the address of the next one if there is one",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.BANDS))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(responseCode = "401", description = "No account of a connected system")
  @APIResponse(responseCode = "403", description = "The account may not read this")
  @APIResponse(responseCode = "422", description = "Day, page or size is out of range")
  public Response page(
      @Parameter(description = "As 2026-12-01; today if it is left out") @QueryParam("day")
          String day,
      @Parameter(description = "0 for the first") @QueryParam("page") String page,
      @Parameter(description = "1 to 500, else 200") @QueryParam("size") String size) {
    LocalDate on = day(day);
    int number = number(page, 0, 0, PAGES, "page", "timeband.refusal.apiPage");
    int most = number(size, USUAL, 1, ActiveBandService.MOST, "size", "timeband.refusal.apiSize");
    List<BandOfBadge> found = service.page(on, number, most);
    String next =
        found.size() <= most
            ? null
            : uri.getAbsolutePathBuilder()
                .queryParam("day", on)
                .queryParam("page", number + 1)
                .queryParam("size", most)
                .build()
                .toString();
    Locale locale = localeView.getLocale();
    List<ActiveBand> bands =
        found.stream().limit(most).map(one -> ActiveBand.of(one, locale)).toList();
    return Conditional.json(request, new ActiveBand.Page(on.toString(), number, most, bands, next));
  }

  @GET
  @Path("{badge}")
  @Operation(
      summary = "The band of one badge on a day",
      description = "Leading zeros of a badge do not count.")
  @APIResponse(
      responseCode = "200",
      description = "What the badge works that day",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.BAND))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(responseCode = "401", description = "No account of a connected system")
  @APIResponse(responseCode = "404", description = "Nobody with that badge works here that day")
  public Response one(
      @PathParam("badge") String badge,
      @Parameter(description = "As 2026-12-01; today if it is left out") @QueryParam("day")
          String day) {
    LocalDate on = day(day);
    ActiveBand band = ActiveBand.of(service.one(badge, on), localeView.getLocale());
    return Conditional.json(request, ActiveBand.OnDay.of(on, band));
  }

  private LocalDate day(String written) {
    LocalDate day = ApiDays.read("day", written);
    return day == null ? LocalDate.now(clock) : day;
  }

  private static int number(
      String written, int usual, int least, int most, String field, String key) {
    if (written == null || written.isBlank()) {
      return usual;
    }
    int number = written.matches("\\d{1,6}") ? Integer.parseInt(written) : -1;
    if (number < least || number > most) {
      throw Refusal.invalidField(field, key, most);
    }
    return number;
  }
}
