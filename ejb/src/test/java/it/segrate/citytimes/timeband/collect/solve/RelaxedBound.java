package it.segrate.citytimes.timeband.collect.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the soft rules cost at least: the cheapest allocation that keeps to the law and the places,
 * whatever it does to the cover. All soft rules are a matter of one person each, so that is the
 * cheapest flow from people to places, found by one shortest path a person.
 */
final class RelaxedBound {

  private static final long FAR = Long.MAX_VALUE / 4;

  private record Edge(int to, int back, long cost) {}

  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<List<int[]>> room = new ArrayList<>();
  private final Map<PlaceLimit, Integer> places = new IdentityHashMap<>();
  private final int source = node();
  private final int sink = node();

  private RelaxedBound() {}

  static long of(Allocation problem) {
    return Parts.of(problem).stream().mapToLong(part -> new RelaxedBound().cost(part)).sum();
  }

  private long cost(Allocation part) {
    for (Seeker seeker : part.getSeekers()) {
      int person = node();
      edge(source, person, 1, 0);
      edge(person, sink, 1, AllocationRules.cost(seeker, seeker.discontent(Optional.empty())));
      for (Choice choice : seeker.getChoices()) {
        if (choice.allowed()) {
          long cost = AllocationRules.cost(seeker, choice.rank() - 1);
          edge(person, choice.limit() == null ? sink : place(choice.limit()), 1, cost);
        }
      }
    }
    long total = 0;
    for (int i = 0; i < part.getSeekers().size(); i++) {
      total += cheapestPath();
    }
    return total;
  }

  private int place(PlaceLimit limit) {
    return places.computeIfAbsent(
        limit,
        each -> {
          int node = node();
          edge(node, sink, limit.free(), 0);
          return node;
        });
  }

  private int node() {
    edges.add(new ArrayList<>());
    room.add(new ArrayList<>());
    return edges.size() - 1;
  }

  private void edge(int from, int to, int capacity, long cost) {
    edges.get(from).add(new Edge(to, edges.get(to).size(), cost));
    room.get(from).add(new int[] {capacity});
    edges.get(to).add(new Edge(from, edges.get(from).size() - 1, -cost));
    room.get(to).add(new int[] {0});
  }

  /** Sends one person along the cheapest way with room (Bellman and Ford), and gives its cost. */
  private long cheapestPath() {
    int count = edges.size();
    long[] cost = new long[count];
    int[] via = new int[count];
    int[] at = new int[count];
    Arrays.fill(cost, FAR);
    cost[source] = 0;
    boolean better = true;
    while (better) {
      better = false;
      for (int from = 0; from < count; from++) {
        for (int e = 0; cost[from] < FAR && e < edges.get(from).size(); e++) {
          Edge edge = edges.get(from).get(e);
          if (room.get(from).get(e)[0] > 0 && cost[from] + edge.cost() < cost[edge.to()]) {
            cost[edge.to()] = cost[from] + edge.cost();
            via[edge.to()] = from;
            at[edge.to()] = e;
            better = true;
          }
        }
      }
    }
    for (int node = sink; node != source; node = via[node]) {
      Edge edge = edges.get(via[node]).get(at[node]);
      room.get(via[node]).get(at[node])[0]--;
      room.get(node).get(edge.back())[0]++;
    }
    return cost[sink];
  }
}
