package it.segrate.citytimes.frontoffice.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The screens of one hall that are connected to this node, and the mark they were last told. */
final class HallScreens {

  /** A silent line is closed by proxies, and a dead screen is noticed only by writing to it. */
  private static final long SIGN_OF_LIFE_NANOS = 10_000_000_000L;

  private final Sse sse;
  private final Set<SseEventSink> sinks = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean lookWanted = new AtomicBoolean();
  private long told;
  private long toldAt;

  HallScreens(Sse sse) {
    this.sse = sse;
  }

  void add(SseEventSink sink, long mark) {
    sinks.add(sink);
    send(sink, changed(mark));
  }

  boolean isWatched() {
    return !sinks.isEmpty();
  }

  /** Whether nobody else has asked for a look that is still to come. */
  boolean wantLook() {
    return isWatched() && lookWanted.compareAndSet(false, true);
  }

  /** A look begins: what commits from now on asks for another. */
  void looking() {
    lookWanted.set(false);
  }

  /** Tells every screen the mark, if it is another than before or nothing was told for long. */
  synchronized void tell(long mark) {
    long now = System.nanoTime();
    if (mark != told || now - toldAt > SIGN_OF_LIFE_NANOS) {
      told = mark;
      toldAt = now;
      OutboundSseEvent event = changed(mark);
      sinks.forEach(sink -> send(sink, event));
    }
  }

  void close() {
    sinks.forEach(HallScreens::end);
    sinks.clear();
  }

  private OutboundSseEvent changed(long mark) {
    return sse.newEventBuilder()
        .name("changed")
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(Long.toString(mark))
        .build();
  }

  private void send(SseEventSink sink, OutboundSseEvent event) {
    if (sink.isClosed()) {
      sinks.remove(sink);
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
    sinks.remove(sink);
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
