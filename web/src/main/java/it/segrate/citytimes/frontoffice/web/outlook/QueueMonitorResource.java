package it.segrate.citytimes.frontoffice.web.outlook;

import it.segrate.citytimes.frontoffice.web.Examples;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.portal.web.rest.Conditional;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queues of a hall for the town's data platform: what the board shows, for machines. */
@Path("frontoffice/branches/{branch}/queue-monitors")
@Tag(name = "frontoffice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueueMonitorResource {

  @Inject private OutlookCache halls;
  @Inject private PhoneLimit limit;
  @Context private HttpServletRequest http;

  @GET
  @Operation(
      summary = "The queues of a hall as NGSI entities",
      description =
          "Type QueueMonitor of the Smart Data Models, in key-values; waits are in minutes. For"
              + " everybody, without a login; no person and no lane is in it. It changes every 15"
              + " seconds at most: with the ETag of the last answer an unchanged one is answered"
              + " 304.")
  @APIResponse(
      responseCode = "200",
      description = "One entity for each queue",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.MONITORS))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(responseCode = "404", description = "There is no such hall")
  @APIResponse(responseCode = "409", description = "Too many unknown halls from this address")
  public Response queues(@PathParam("branch") String branch, @Context Request request) {
    return Conditional.open(
        request,
        QueueMonitor.of(limit.look(http.getRemoteAddr(), () -> halls.now(branch))),
        Duration.ofSeconds(OutlookCache.NOW_SECONDS));
  }
}
