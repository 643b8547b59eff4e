package it.segrate.citytimes.timeband;

/** The rules a weekly pattern is checked against, each with where it comes from. */
public enum WeekRule {
  /** 11 consecutive hours of rest in 24, and so no day longer than 13 hours. */
  DAILY_REST("D.Lgs. 66/2003, art. 7"),
  /** 24 hours of rest every 7 days, on top of the daily rest. */
  WEEKLY_REST("D.Lgs. 66/2003, art. 9"),
  /** Over 6 hours of net work: a break of at least 30 minutes (10 by D.Lgs. 66/2003, art. 8). */
  BREAK("CCNL Funzioni Locali"),
  /** The days add up to the hours of the contract. */
  WEEKLY_HOURS("CCNL Funzioni Locali"),
  /** The hours of a day can be worked inside its windows. */
  REACHABLE("CCNL Funzioni Locali 2022, art. 36");

  private final String source;

  WeekRule(String source) {
    this.source = source;
  }

  /** Law or contract article, in Italian as it is quoted. */
  public String source() {
    return source;
  }
}
