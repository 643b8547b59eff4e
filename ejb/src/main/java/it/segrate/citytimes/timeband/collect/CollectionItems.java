package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Keeps the queues in step with the windows. What {@value #QUEUE} holds is done in short
 * transactions, one an item; {@value #SOLVING} holds those windows for which the solver is asked.
 */
@Dependent
public class CollectionItems {

  /** What a window brings at its moments, and what is sent to people one by one. */
  public static final String QUEUE = "timeband-collections";

  /** Windows to be solved. */
  public static final String SOLVING = "timeband-solving";

  /** What an item of {@value #QUEUE} asks for: the first part of its subject. */
  enum Act {
    /** Look whether it opens or closes. */
    LOOK,
    /** Tell the next of those it is for that it is open. */
    TELL,
    /** Send one person's request, and tell them what came out. */
    SEND
  }

  /**
   * An item's subject, taken apart.
   *
   * @param id of the window, or of the ranking to be sent
   * @param after of the person told last
   */
  record Order(Act act, long id, long after) {

    static Order of(String subject) {
      String[] parts = subject.split(":");
      return new Order(Act.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    String subject() {
      return act + ":" + id + ":" + after;
    }
  }

  @Inject QueueService queue;

  public static List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
            QUEUE,
            List.of(new QueueLane("acts", Duration.ZERO)),
            Duration.ofMinutes(1),
            QueueType.UNLIMITED,
            OnLeaseEnd.READY),
        // Who waits for the solver sees a bar: a server that dies is missed soon.
        new QueueType(
                SOLVING,
                List.of(new QueueLane("windows", Duration.ZERO)),
                Duration.ofSeconds(20),
                QueueType.UNLIMITED,
                OnLeaseEnd.READY)
            .unhurried());
  }

  /** Plans the next moment of a window anew. */
  void plan(CollectionWindow window) {
    Order look = new Order(Act.LOOK, window.getId(), 0);
    queue.cancelSubject(QUEUE, look.subject());
    switch (window.getState()) {
      case DRAFT ->
          queue.enqueue(NewItem.in(QUEUE).subject(look.subject()).due(window.getOpensAt()));
      case OPEN ->
          queue.enqueue(NewItem.in(QUEUE).subject(look.subject()).due(window.getClosesAt()));
      default -> {
        // HR moves it on.
      }
    }
  }

  void tell(long window, long after) {
    add(new Order(Act.TELL, window, after));
  }

  void send(List<Ranking> rankings) {
    queue.enqueueAll(
        rankings.stream().map(ranking -> item(new Order(Act.SEND, ranking.getId(), 0))).toList());
  }

  private void add(Order order) {
    queue.enqueue(item(order));
  }

  private static NewItem item(Order order) {
    return NewItem.in(QUEUE).subject(order.subject()).dedupKey(order.subject());
  }

  void solve(SolveRun run) {
    queue.enqueue(NewItem.in(SOLVING).subject(subject(run)).dedupKey(subject(run)));
  }

  void stop(SolveRun run) {
    queue.cancelSubject(SOLVING, subject(run));
  }

  private static String subject(SolveRun run) {
    return "run:" + run.getId();
  }

  static long runOf(String subject) {
    return Long.parseLong(subject.substring("run:".length()));
  }
}
