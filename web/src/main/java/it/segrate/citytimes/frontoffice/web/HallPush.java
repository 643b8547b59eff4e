package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.board.BoardService;
import it.segrate.citytimes.frontoffice.board.HallSignals;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the screens of a hall that it changed. Every node asks the database for the hall's mark
 * four times a second while screens are connected to it, and at once after a commit of its own; so
 * it does not matter on which node a ticket was called. What it sends is a hint: the screen reads
 * the truth by itself.
 */
@ApplicationScoped
public class HallPush {

  private static final Logger LOG = Logger.getLogger(HallPush.class.getName());
  private static final long LOOK_MILLIS = 250;

  private final Map<Long, HallScreens> halls = new ConcurrentHashMap<>();

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private BoardService boards;
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
    halls.values().forEach(HallScreens::close);
  }

  /** Connects a screen; it is told the present mark at once. */
  public void open(long branch, SseEventSink sink, Sse sse) {
    halls.computeIfAbsent(branch, any -> new HallScreens(sse)).add(sink, boards.mark(branch));
  }

  private void lookSoon(long branch) {
    HallScreens screens = halls.get(branch);
    if (screens != null && screens.wantLook()) {
      executor.submit(() -> look(branch, screens));
    }
  }

  private void lookEverywhere() {
    halls.forEach(
        (branch, screens) -> {
          if (screens.isWatched()) {
            look(branch, screens);
          }
        });
  }

  private void look(long branch, HallScreens screens) {
    try {
      screens.looking();
      screens.tell(boards.mark(branch));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "event=hall-mark-unread branch=" + branch, e);
    }
  }
}
