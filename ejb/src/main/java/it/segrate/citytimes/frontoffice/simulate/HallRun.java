package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.Candidate;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selection;
import it.segrate.citytimes.frontoffice.select.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * One day in a simulated hall, event by event: people come, some give up, shifts begin and end,
 * services end, held desks are released. After each event every free desk asks the rule whom to
 * call, the one that has been free longest first. Nothing here is random.
 */
final class HallRun {

  private enum Kind {
    DESK_ENDS,
    SHIFT_BEGINS,
    SHIFT_ENDS,
    COMES,
    GIVES_UP,
    RELEASE
  }

  /**
   * @param number of the desk, the shift or the arrival
   */
  private record Event(long at, Kind kind, int number) {}

  private final List<HallSnapshot.Group> groups;
  private final Selector selector;
  private final Policy policy;
  private final SimulatedDay day;
  private final CallObserver observer;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingLong(Event::at)
              .thenComparing(Event::kind)
              .thenComparingInt(Event::number));
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<SimulatedDesk> desks = new ArrayList<>();
  private final List<Candidate> waiting = new ArrayList<>();
  private int protectedInARow;
  private long nextRelease = Long.MAX_VALUE;

  /**
   * @param observer is told of each call
   */
  HallRun(
      List<HallSnapshot.Group> groups,
      Selector selector,
      Policy policy,
      SimulatedDay day,
      CallObserver observer) {
    this.groups = groups;
    this.selector = selector;
    this.policy = policy;
    this.day = day;
    this.observer = observer;
  }

  /** Lets the day pass; gives how many were left because no desk served them. */
  int run() {
    for (int shift = 0; shift < day.shifts().size(); shift++) {
      DeskShift one = day.shifts().get(shift);
      numbers.computeIfAbsent(one.desk(), this::add);
      events.add(new Event(one.from(), Kind.SHIFT_BEGINS, shift));
      if (one.to() < day.closes()) {
        events.add(new Event(one.to(), Kind.SHIFT_ENDS, shift));
      }
    }
    expect(0);
    long last = 0;
    while (!events.isEmpty()) {
      Event event = events.poll();
      // Nobody stays at a desk for who will give up at night.
      last = event.kind() == Kind.GIVES_UP ? last : event.at();
      happen(event);
      call(event.at());
    }
    for (SimulatedDesk desk : desks) {
      desk.leave(Math.max(last, day.closes()));
    }
    return waiting.size();
  }

  private int add(long desk) {
    desks.add(new SimulatedDesk(desk));
    return desks.size() - 1;
  }

  private void expect(int arrival) {
    if (arrival < day.arrivals().size()) {
      events.add(new Event(day.arrivals().get(arrival).at(), Kind.COMES, arrival));
    }
  }

  private void happen(Event event) {
    switch (event.kind()) {
      case COMES -> {
        waiting.add(candidate(event.number()));
        day.arrivals()
            .get(event.number())
            .givesUp()
            .ifPresent(at -> events.add(new Event(at, Kind.GIVES_UP, event.number())));
        expect(event.number() + 1);
      }
      case GIVES_UP -> {
        if (waiting.removeIf(candidate -> candidate.ticketId() == event.number())) {
          observer.gaveUp(day.arrivals().get(event.number()), event.at());
        }
      }
      case DESK_ENDS -> desks.get(event.number()).end(event.at());
      case SHIFT_BEGINS -> {
        DeskShift shift = day.shifts().get(event.number());
        desk(shift).begin(shift.letters(), event.at());
      }
      case SHIFT_ENDS -> desk(day.shifts().get(event.number())).leave(event.at());
      case RELEASE -> nextRelease = Long.MAX_VALUE;
    }
  }

  private SimulatedDesk desk(DeskShift shift) {
    return desks.get(numbers.get(shift.desk()));
  }

  private Candidate candidate(int number) {
    Arrival arrival = day.arrivals().get(number);
    Instant since = Instant.ofEpochMilli(arrival.countsFrom());
    long rank = policy.rank(arrival.lane(), since);
    return new Candidate(number, number, arrival.lane(), arrival.letter(), rank, since, null, null);
  }

  /** Lets free desks call until none of them wants to. */
  private void call(long now) {
    boolean more = !waiting.isEmpty();
    while (more) {
      List<SimulatedDesk> free = new ArrayList<>();
      for (SimulatedDesk desk : desks) {
        if (desk.isFree()) {
          free.add(desk);
        }
      }
      free.sort(
          Comparator.comparingLong(SimulatedDesk::freeSince).thenComparingLong(desk -> desk.id));
      more = false;
      for (SimulatedDesk desk : free) {
        more |= !waiting.isEmpty() && call(desk, now);
      }
    }
  }

  private boolean call(SimulatedDesk desk, long now) {
    Selection selection = selector.select(picture(now), desk.id, Instant.ofEpochMilli(now));
    if (selection.order().isEmpty()) {
      selection.heldBack().ifPresent(held -> release(held.until().toEpochMilli()));
      return false;
    }
    Candidate next = selection.order().getFirst().candidate();
    waiting.remove(next);
    protectedInARow = policy.isProtected(next.lane()) ? protectedInARow + 1 : 0;
    Arrival arrival = day.arrivals().get((int) next.ticketId());
    long until = now + arrival.atDesk();
    desk.call(until, now);
    events.add(new Event(until, Kind.DESK_ENDS, numbers.get(desk.id)));
    observer.called(arrival, now);
    return true;
  }

  /** Has desks ask again then, unless they do so before. */
  private void release(long at) {
    if (at < nextRelease) {
      nextRelease = at;
      events.add(new Event(at, Kind.RELEASE, 0));
    }
  }

  private HallSnapshot picture(long now) {
    List<HallSnapshot.Desk> pictures = new ArrayList<>(desks.size());
    for (SimulatedDesk desk : desks) {
      pictures.add(desk.picture());
    }
    Policy inForce = now < day.closes() ? policy : policy.closing();
    return new HallSnapshot(waiting, pictures, groups, inForce, protectedInARow);
  }

  long staffedMillis() {
    return desks.stream().mapToLong(SimulatedDesk::staffedMillis).sum();
  }

  long busyMillis() {
    return desks.stream().mapToLong(SimulatedDesk::busyMillis).sum();
  }
}
