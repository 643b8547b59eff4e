package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.board.BoardService;
import it.segrate.citytimes.frontoffice.board.KioskService;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.web.device.DeviceCookies;
import it.segrate.citytimes.frontoffice.web.device.DeviceSchemes;
import it.segrate.citytimes.portal.web.LocaleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.Date;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the screens of a hall show: the kiosk's offer, the board, and the hint that it changed. */
@Path("frontoffice/branches/{branch}")
@Tag(name = "frontoffice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HallResource {

  @Inject private BoardCache boards;
  @Inject private BoardService branches;
  @Inject private KioskService kiosks;
  @Inject private HallPush push;
  @Inject private PublicLinks links;
  @Inject private DeviceCookies cookies;
  @Inject private LocaleView localeView;
  @Inject private Clock clock;

  @GET
  @Path("board")
  @SecurityRequirement(name = DeviceSchemes.BOARD)
  @Operation(
      summary = "The board of a hall",
      description = "Numbers and desks, never a name. Needs the cookie of a board of the branch.")
  @APIResponse(
      responseCode = "200",
      description = "The last calls and the queues",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.BOARD))
  @APIResponse(responseCode = "403", description = "This screen is not paired with the branch")
  public Response board(@PathParam("branch") String branch) {
    return fresh(boards.board(cookies.token(DeviceKind.BOARD), branch));
  }

  @GET
  @Path("kiosk")
  @SecurityRequirement(name = DeviceSchemes.KIOSK)
  @Operation(
      summary = "What a kiosk offers",
      description = "Areas, services and waits now. Needs the cookie of a kiosk of the branch.")
  @APIResponse(
      responseCode = "200",
      description = "The offer in the language of the request",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, example = Examples.KIOSK))
  @APIResponse(responseCode = "403", description = "This screen is not paired with the branch")
  public Response kiosk(@PathParam("branch") String branch) {
    return fresh(kiosks.kiosk(cookies.token(DeviceKind.KIOSK), branch, localeView.getLocale()));
  }

  @GET
  @Path("book.svg")
  @Produces("image/svg+xml")
  @Operation(
      summary = "QR code of the page on which one books",
      description = "For those who find no place, or the hall closed.")
  @APIResponse(responseCode = "200", description = "The picture, as SVG")
  @APIResponse(responseCode = "404", description = "There is no such branch")
  public Response book(@PathParam("branch") String branch, @QueryParam("service") Long service) {
    branches.branch(branch);
    return Response.ok(QrImage.svg(links.bookPage(branch, service))).build();
  }

  @GET
  @Path("board/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @SecurityRequirement(name = DeviceSchemes.BOARD)
  @Operation(
      summary = "The board of a hall, told again whenever it changes",
      description =
          "Server-sent events named 'changed', whose data is the board as JSON; one that carries a"
              + " lower mark of the same day than another came late. Needs the cookie of a board of"
              + " the branch.")
  @APIResponse(responseCode = "200", description = "A stream that stays open")
  @APIResponse(responseCode = "403", description = "This screen is not paired with the branch")
  public void boardEvents(
      @PathParam("branch") String branch, @Context SseEventSink sink, @Context Sse sse) {
    push.openBoard(cookies.token(DeviceKind.BOARD), branch, sink, sse);
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Hints that a hall changed",
      description =
          "Server-sent events named 'changed', whose data is the mark of the hall's state. A screen"
              + " that holds another mark fetches the board.")
  @APIResponse(responseCode = "200", description = "A stream that stays open")
  public void events(
      @PathParam("branch") String branch, @Context SseEventSink sink, @Context Sse sse) {
    push.open(branches.branch(branch), sink, sse);
  }

  /** Never kept, and with the server's time, by which the screens set their clocks. */
  private Response fresh(Object state) {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return Response.ok(state)
        .cacheControl(control)
        .header(HttpHeaders.DATE, Date.from(clock.instant()))
        .build();
  }
}
