package it.segrate.citytimes.timeband.offer;

import java.util.OptionalInt;

/**
 * How many people of one office may have a band at the same time. Each office counts for itself,
 * those below another as well.
 *
 * @param value how many people, or per cent of the staff; 0 where there is no limit
 */
public record Places(Kind kind, int value) {

  /** How places are given. */
  public enum Kind {
    /** As many as ask. */
    UNLIMITED,
    /** So many people. */
    NUMBER,
    /** So many of a hundred who work in the office, rounded down, at least one. */
    SHARE
  }

  /** Most people of one office. */
  public static final int MOST = 999;

  /** As many as ask. */
  public static final Places UNLIMITED = new Places(Kind.UNLIMITED, 0);

  /** So many people. */
  public static Places number(int people) {
    return new Places(Kind.NUMBER, people);
  }

  /** So many per cent of the staff. */
  public static Places share(int percent) {
    return new Places(Kind.SHARE, percent);
  }

  /** Whether the figure is in its range: 1 to {@value #MOST} people, 1 to 100 per cent. */
  public boolean isValid() {
    return switch (kind) {
      case UNLIMITED -> true;
      case NUMBER -> value >= 1 && value <= MOST;
      case SHARE -> value >= 1 && value <= 100;
    };
  }

  public boolean isLimited() {
    return kind != Kind.UNLIMITED;
  }

  /**
   * The places of an office; empty where there is no limit.
   *
   * @param staff how many people work there
   */
  public OptionalInt in(long staff) {
    return switch (kind) {
      case UNLIMITED -> OptionalInt.empty();
      case NUMBER -> OptionalInt.of(value);
      case SHARE -> OptionalInt.of((int) Math.max(1, staff * value / 100));
    };
  }
}
