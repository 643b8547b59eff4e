package it.segrate.citytimes.timeband.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Nothing hidden can be worked out: every table that fits what is shown is looked at. */
class SuppressionTest {

  @Provide
  Arbitrary<long[][]> tables() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(
            rows ->
                Arbitraries.integers()
                    .between(2, 3)
                    .flatMap(columns -> row(columns).list().ofSize(rows)))
        .map(rows -> rows.toArray(new long[0][]));
  }

  private static Arbitrary<long[]> row(int columns) {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0L)),
            Tuple.of(3, Arbitraries.longs().between(1, 4)),
            Tuple.of(3, Arbitraries.longs().between(5, 12)))
        .array(long[].class)
        .ofSize(columns);
  }

  @Property(tries = 400)
  void everyHiddenFigureCouldBeAnother(@ForAll("tables") long[][] table) {
    everyHiddenFigureCouldBeAnother(table, false);
  }

  @Property(tries = 400)
  void thatHoldsForWhoKnowsHowManyWorkInEachArea(@ForAll("tables") long[][] table) {
    for (long[] row : table) {
      row[0] += row[0] + row[1] < Suppression.SMALLEST ? Suppression.SMALLEST : 0;
    }
    everyHiddenFigureCouldBeAnother(table, true);
  }

  @Property(tries = 400)
  void whatIsShownIsNoughtOrAtLeastFive(@ForAll("tables") long[][] table) {
    Suppression suppression = new Suppression(table, table[0].length, false);
    for (int row = 0; row <= table.length; row++) {
      assertThat(suppression.row(row))
          .allMatch(shown -> shown == null || shown == 0 || shown >= Suppression.SMALLEST);
    }
  }

  @Property(tries = 400)
  void whatIsHiddenInALineIsNoSmallGroupTogether(@ForAll("tables") long[][] table) {
    long[][] whole = whole(table);
    Suppression suppression = new Suppression(table, table[0].length, false);
    for (int row = 0; row < whole.length; row++) {
      for (int column = 0; column < whole[0].length; column++) {
        assertThat(hiddenBefore(whole, suppression, row, column, false)).matches(this::mayBeTold);
        assertThat(hiddenBefore(whole, suppression, row, column, true)).matches(this::mayBeTold);
      }
    }
  }

  private boolean mayBeTold(long people) {
    return people == 0 || people >= Suppression.SMALLEST;
  }

  /** How many are hidden beside a shown total at the end of a line; none where it is no total. */
  private static long hiddenBefore(
      long[][] whole, Suppression suppression, int row, int column, boolean down) {
    int last = down ? whole.length - 1 : whole[0].length - 1;
    if ((down ? row : column) != last || suppression.shown(row, column) == null) {
      return 0;
    }
    return IntStream.range(0, last)
        .filter(at -> (down ? suppression.shown(at, column) : suppression.shown(row, at)) == null)
        .mapToLong(at -> down ? whole[at][column] : whole[row][at])
        .sum();
  }

  /** The others are looked for one more or one fewer away from the true ones, in each cell. */
  private static void everyHiddenFigureCouldBeAnother(long[][] table, boolean known) {
    Suppression suppression = new Suppression(table, table[0].length, known);
    long[][] truth = whole(table);
    boolean[][] another = new boolean[truth.length][truth[0].length];
    for (long[][] other : near(table, suppression)) {
      long[][] whole = whole(other);
      if (looksTheSame(whole, suppression)) {
        for (int row = 0; row < whole.length; row++) {
          for (int column = 0; column < whole[0].length; column++) {
            another[row][column] |= whole[row][column] != truth[row][column];
          }
        }
      }
    }
    for (int row = 0; row < truth.length; row++) {
      for (int column = 0; column < truth[0].length; column++) {
        assertThat(another[row][column])
            .as("%s, cell %d %d", Arrays.deepToString(truth), row, column)
            .isEqualTo(suppression.shown(row, column) == null);
      }
    }
  }

  private static boolean looksTheSame(long[][] whole, Suppression suppression) {
    for (int row = 0; row < whole.length; row++) {
      for (int column = 0; column < whole[0].length; column++) {
        Long shown = suppression.shown(row, column);
        if (shown != null && shown != whole[row][column]) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<long[][]> near(long[][] table, Suppression suppression) {
    List<long[][]> tables = new ArrayList<>(List.<long[][]>of(table));
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[0].length; column++) {
        if (suppression.shown(row, column) == null) {
          for (long[][] one : List.copyOf(tables)) {
            tables.add(changed(one, row, column, 1));
            if (one[row][column] > 0) {
              tables.add(changed(one, row, column, -1));
            }
          }
        }
      }
    }
    return tables;
  }

  private static long[][] changed(long[][] table, int row, int column, long by) {
    long[][] copy = Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
    copy[row][column] += by;
    return copy;
  }

  private static long[][] whole(long[][] table) {
    int columns = table[0].length;
    long[][] whole = new long[table.length + 1][columns + 1];
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < columns; column++) {
        whole[row][column] += table[row][column];
        whole[table.length][column] += table[row][column];
        whole[row][columns] += table[row][column];
        whole[table.length][columns] += table[row][column];
      }
    }
    return whole;
  }

  @Example
  void oneSmallFigureHidesThreeOthersAndNoTotal() {
    Suppression suppression = new Suppression(new long[][] {{3, 20, 30}, {9, 40, 50}}, 3, true);

    assertThat(suppression.row(0)).containsExactly(null, null, 30L, 53L);
    assertThat(suppression.row(1)).containsExactly(null, null, 50L, 99L);
    assertThat(suppression.row(2)).containsExactly(12L, 60L, 80L, 152L);
  }

  @Example
  void twoSmallFiguresThatAreASmallGroupTogetherHideAThird() {
    Suppression suppression = new Suppression(new long[][] {{2, 1, 59}, {7, 8, 27}}, 3, true);

    assertThat(suppression.row(0)).containsExactly(null, null, null, 62L);
  }

  @Example
  void tableWithoutSmallFiguresIsShownWhole() {
    Suppression suppression = new Suppression(new long[][] {{5, 0}, {12, 7}}, 2, false);

    assertThat(suppression.row(0)).containsExactly(5L, 0L, 5L);
    assertThat(suppression.row(2)).containsExactly(17L, 7L, 24L);
  }

  @Example
  void knownTotalOfASmallGroupIsRefused() {
    assertThatThrownBy(() -> new Suppression(new long[][] {{3, 0}}, 2, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
