package it.segrate.citytimes.timeband.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Which figures of a table with totals may be shown, so that no group of one to four people can be
 * read from it, nor worked out from the others: small figures are hidden, and with each of them the
 * fewest others that leave it undetermined.
 *
 * <p>A table with its totals is a flow in a graph: every row and every column is a node, an inner
 * cell carries its figure from its row to its column, the totals carry it back. A hidden cell can
 * have another value exactly if it lies on a cycle of hidden cells along which the flow may change
 * by one without a figure falling below nought. So for each small figure a cheapest such cycle is
 * hidden, and each of its cells has at least two possible values.
 *
 * <p>What is hidden in one line is a group too, of whom one subtraction from its total tells how
 * many they are: if they are fewer than five together, one more figure of the line is hidden.
 */
public final class Suppression {

  /** The smallest group that is shown. */
  public static final int SMALLEST = 5;

  private static final long INNER = 1_000;
  private static final long ZERO = 1_000_000;
  private static final long TOTAL = 1_000_000_000;

  private final long[][] cells;
  private final int rows;
  private final int columns;
  private final boolean[][] hidden;
  private final boolean rowTotalsKnown;

  /**
   * @param inner figures without totals, none below nought
   * @param columns how many figures a row has, at least two
   * @param rowTotalsKnown whether everybody can know the totals of the rows from elsewhere: then
   *     they are shown, and hiding them protects nothing
   * @throws IllegalArgumentException if a known total of a row is itself a small group
   */
  public Suppression(long[][] inner, int columns, boolean rowTotalsKnown) {
    this.rows = inner.length;
    this.columns = columns;
    this.cells = new long[rows + 1][columns + 1];
    this.hidden = new boolean[rows + 1][columns + 1];
    this.rowTotalsKnown = rowTotalsKnown;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        add(row, column, inner[row][column]);
      }
    }
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        hidden[row][column] = isSmall(cells[row][column]);
        if (hidden[row][column] && isFixed(column)) {
          throw new IllegalArgumentException("A known total of fewer than " + SMALLEST);
        }
      }
    }
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        if (isSmall(cells[row][column])) {
          protect(new Edge(row, column));
        }
      }
    }
    boolean changed = true;
    while (changed) {
      changed = lines().stream().filter(this::hideOneMore).count() > 0;
    }
  }

  /** Every row and every column, each with its total last. */
  private List<List<Edge>> lines() {
    List<List<Edge>> lines = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      lines.add(edgesAt(row));
    }
    for (int column = 0; column <= columns; column++) {
      lines.add(edgesAt(rows + 1 + column));
    }
    return lines;
  }

  /** Hides one more figure of a line whose hidden ones are a small group together, if they are. */
  private boolean hideOneMore(List<Edge> line) {
    Edge total = line.getLast();
    long together =
        line.stream()
            .filter(edge -> !edge.equals(total) && isHidden(edge))
            .mapToLong(this::count)
            .sum();
    if (isHidden(total) || !isSmall(together)) {
      return false;
    }
    Edge next =
        line.stream()
            .filter(edge -> !isHidden(edge) && count(edge) > 0 && !isFixed(edge.column()))
            .min(Comparator.comparingLong(this::cost))
            .orElseThrow(() -> new IllegalArgumentException("A total of fewer than " + SMALLEST));
    hidden[next.row()][next.column()] = true;
    protect(next);
    return true;
  }

  private boolean isHidden(Edge edge) {
    return hidden[edge.row()][edge.column()];
  }

  private long count(Edge edge) {
    return cells[edge.row()][edge.column()];
  }

  private void add(int row, int column, long count) {
    cells[row][column] += count;
    cells[rows][column] += count;
    cells[row][columns] += count;
    cells[rows][columns] += count;
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  private boolean isFixed(int column) {
    return rowTotalsKnown && column == columns;
  }

  /**
   * A figure that may be shown.
   *
   * @param row from 0; the number of rows for the totals of the columns
   * @param column from 0; the number of columns for the totals of the rows
   * @return null if it is hidden
   */
  public Long shown(int row, int column) {
    return hidden[row][column] ? null : Long.valueOf(cells[row][column]);
  }

  /** The figures of a row that may be shown, its total last; null for a hidden one. */
  public List<Long> row(int row) {
    List<Long> shown = new ArrayList<>();
    for (int column = 0; column <= columns; column++) {
      shown.add(shown(row, column));
    }
    return shown;
  }

  /** A cell, as what carries its figure between a row and a column. */
  private record Edge(int row, int column) {}

  /** Hides the cheapest cycle through a cell: by one more of it, or by one fewer. */
  private void protect(Edge cell) {
    int from = from(cell);
    int to = to(cell);
    Path more = cheapest(to, from, cell);
    Path fewer = cheapest(from, to, cell);
    Path best = fewer == null || (more != null && more.cost() <= fewer.cost()) ? more : fewer;
    if (best == null) {
      throw new IllegalArgumentException("Nothing beside it can be hidden");
    }
    best.edges().forEach(edge -> hidden[edge.row()][edge.column()] = true);
  }

  /** Rows are the nodes 0 to {@code rows}, columns those after them. */
  private int from(Edge cell) {
    return isForward(cell) ? cell.row() : rows + 1 + cell.column();
  }

  private int to(Edge cell) {
    return isForward(cell) ? rows + 1 + cell.column() : cell.row();
  }

  /** Inner cells and the grand total go from the row to the column, totals back. */
  private boolean isForward(Edge cell) {
    return (cell.row() == rows) == (cell.column() == columns);
  }

  private record Path(List<Edge> edges, long cost) {}

  /** The cheapest way between two nodes that leaves out one cell; null if there is none. */
  private Path cheapest(int start, int end, Edge without) {
    int nodes = rows + columns + 2;
    long[] cost = new long[nodes];
    Edge[] by = new Edge[nodes];
    int[] before = new int[nodes];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[start] = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int node = open.poll();
      for (Edge edge : edgesAt(node)) {
        int next = from(edge) == node ? to(edge) : from(edge);
        boolean passable = from(edge) == node || count(edge) > 0;
        long further = cost[node] + cost(edge);
        if (passable && !edge.equals(without) && !isFixed(edge.column()) && further < cost[next]) {
          cost[next] = further;
          by[next] = edge;
          before[next] = node;
          open.add(next);
        }
      }
    }
    if (by[end] == null) {
      return null;
    }
    List<Edge> edges = new ArrayList<>();
    for (int node = end; node != start; node = before[node]) {
      edges.add(by[node]);
    }
    return new Path(edges, cost[end]);
  }

  private List<Edge> edgesAt(int node) {
    List<Edge> edges = new ArrayList<>();
    if (node <= rows) {
      for (int column = 0; column <= columns; column++) {
        edges.add(new Edge(node, column));
      }
    } else {
      for (int row = 0; row <= rows; row++) {
        edges.add(new Edge(row, node - rows - 1));
      }
    }
    return edges;
  }

  /** Small inner figures go first, then noughts, which some may know to be so, then totals. */
  private long cost(Edge edge) {
    long count = count(edge);
    if (isHidden(edge)) {
      return 0;
    }
    if (edge.row() == rows || edge.column() == columns) {
      return TOTAL + count;
    }
    return count == 0 ? ZERO : INNER + count;
  }
}
