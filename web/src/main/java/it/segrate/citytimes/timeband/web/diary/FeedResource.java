package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.portal.web.rest.Conditional;
import it.segrate.citytimes.timeband.diary.FeedService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own hours for a calendar program, which knows a secret address and no login. */
@Path("timeband/feed")
@Tag(name = "timeband")
@RequestScoped
public class FeedResource {

  private static final String CALENDAR = "text/calendar;charset=UTF-8";

  @Inject private FeedService service;

  /** The address of a feed, from the context path on. */
  static String path(String secret) {
    return "/api/timeband/feed/" + secret + ".ics";
  }

  @GET
  @Path("{secret}.ics")
  @Produces(CALENDAR)
  @Operation(
      summary = "The hours of one person as iCalendar",
      description =
          "The person makes the address on the page 'My calendar' and can end it there. It holds"
              + " working days from 31 days ago to 186 days ahead: no name, no band, no reason.")
  @APIResponse(responseCode = "200", description = "An iCalendar text (RFC 5545)")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(responseCode = "404", description = "The address opens nothing, or no longer")
  public Response feed(@PathParam("secret") String secret, @Context Request request) {
    return Conditional.answer(request, service.read(secret), CALENDAR);
  }
}
