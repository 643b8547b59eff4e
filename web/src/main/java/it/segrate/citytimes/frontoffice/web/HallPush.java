package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.board.BoardService;
import it.segrate.citytimes.frontoffice.board.HallSignals;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the screens of a hall that it changed. Every node asks the database for the hall's mark
 * four times a second while screens are connected to it, and at once after a commit of its own; so
 * it does not matter on which node a ticket was called. Boards, which are many and all show the
 * same, are told what they show; the others get a hint, and read the truth by themselves.
 */
@ApplicationScoped
public class HallPush {

  private static final Logger LOG = Logger.getLogger(HallPush.class.getName());
  private static final long LOOK_MILLIS = 250;

  private final Map<Long, HallScreens> hints = new ConcurrentHashMap<>();
  private final Map<Long, HallScreens> boards = new ConcurrentHashMap<>();
  private final Jsonb json = JsonbBuilder.create();

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private BoardService service;
  @Inject private HallSignals signals;

  private Future<?> looking;

  @PostConstruct
  void start() {
    signals.listen(this::lookSoon);
    looking =
        executor.scheduleWithFixedDelay(
            this::lookEverywhere, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(true);
    hints.values().forEach(HallScreens::close);
    boards.values().forEach(HallScreens::close);
  }

  /** Connects a screen; it is told the present mark at once. */
  public void open(long branch, SseEventSink sink, Sse sse) {
    hints
        .computeIfAbsent(branch, any -> new HallScreens(sse))
        .add(sink, "", Long.toString(service.mark(branch)));
  }

  /**
   * Connects a board; it is told what it shows at once.
   *
   * @param token of the board
   * @param code of the branch
   * @throws it.segrate.citytimes.Refusal FORBIDDEN without the token of a board of that branch
   */
  public void openBoard(String token, String code, SseEventSink sink, Sse sse) {
    String board = json.toJson(service.board(token, code));
    boards
        .computeIfAbsent(service.branch(code), any -> new HallScreens(sse))
        .add(sink, token, board);
  }

  private void lookSoon(long branch) {
    lookSoon(boards.get(branch), screens -> lookForBoards(branch, screens));
    lookSoon(hints.get(branch), screens -> lookForHints(branch, screens));
  }

  private void lookSoon(HallScreens screens, Consumer<HallScreens> look) {
    if (screens != null && screens.wantLook()) {
      executor.submit(() -> look.accept(screens));
    }
  }

  private void lookEverywhere() {
    boards.forEach(this::lookForBoards);
    hints.forEach(this::lookForHints);
  }

  private void lookForHints(long branch, HallScreens screens) {
    look(branch, screens, Long::toString);
  }

  private void lookForBoards(long branch, HallScreens screens) {
    look(
        branch,
        screens,
        mark -> {
          BoardService.Shown shown = service.shown(branch, screens.tokens());
          screens.refuse(shown.refused());
          return json.toJson(shown.board());
        });
  }

  private void look(long branch, HallScreens screens, HallScreens.Telling telling) {
    if (!screens.isWatched()) {
      return;
    }
    try {
      screens.looking();
      screens.tell(service.mark(branch), telling);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "event=hall-mark-unread branch=" + branch, e);
    }
  }
}
