package it.segrate.citytimes.frontoffice.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Screens of one hall that are connected to this node, and the mark they were last told. */
final class HallScreens {

  /** What is told of a hall that has this mark. */
  @FunctionalInterface
  interface Telling {
    String at(long mark);
  }

  /** A silent line is closed by proxies, and a dead screen is noticed only by writing to it. */
  private static final long SIGN_OF_LIFE_NANOS = 10_000_000_000L;

  private final Sse sse;
  private final Map<SseEventSink, String> tokens = new ConcurrentHashMap<>();
  private final AtomicBoolean lookWanted = new AtomicBoolean();
  private long told;
  private long toldAt;

  HallScreens(Sse sse) {
    this.sse = sse;
  }

  /** Connects a screen, and tells it how the hall is. */
  void add(SseEventSink sink, String token, String hall) {
    tokens.put(sink, token);
    send(sink, changed(hall));
  }

  boolean isWatched() {
    return !tokens.isEmpty();
  }

  /** What the screens brought when they came. */
  Collection<String> tokens() {
    return Set.copyOf(tokens.values());
  }

  /** Ends the lines of screens that brought one of these. */
  void refuse(Set<String> refused) {
    tokens.forEach(
        (sink, token) -> {
          if (refused.contains(token)) {
            drop(sink);
          }
        });
  }

  /** Whether nobody else has asked for a look that is still to come. */
  boolean wantLook() {
    return isWatched() && lookWanted.compareAndSet(false, true);
  }

  /** A look begins: what commits from now on asks for another. */
  void looking() {
    lookWanted.set(false);
  }

  /** Tells every screen, if the mark is another than before or nothing was told for long. */
  synchronized void tell(long mark, Telling telling) {
    long now = System.nanoTime();
    if (mark != told || now - toldAt > SIGN_OF_LIFE_NANOS) {
      OutboundSseEvent event = changed(telling.at(mark));
      told = mark;
      toldAt = now;
      tokens.keySet().forEach(sink -> send(sink, event));
    }
  }

  void close() {
    tokens.keySet().forEach(HallScreens::end);
    tokens.clear();
  }

  private OutboundSseEvent changed(String hall) {
    return sse.newEventBuilder()
        .name("changed")
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(hall)
        .build();
  }

  private void send(SseEventSink sink, OutboundSseEvent event) {
    if (sink.isClosed()) {
      tokens.remove(sink);
    } else {
      try {
        sink.send(event)
            .whenComplete(
                (sent, failure) -> {
                  if (failure != null) {
                    drop(sink);
                  }
                });
      } catch (RuntimeException gone) {
        drop(sink);
      }
    }
  }

  private void drop(SseEventSink sink) {
    tokens.remove(sink);
    end(sink);
  }

  private static void end(SseEventSink sink) {
    try {
      sink.close();
    } catch (IOException | RuntimeException alreadyGone) {
      // Nobody is at the other end: there is nothing to tell.
    }
  }
}
