package it.segrate.citytimes.frontoffice.board;

import java.time.Instant;
import java.util.List;

/**
 * What a board shows. Numbers and desks: there is no name in it, and no lane.
 *
 * @param mark grows with every change of the hall; a board that holds the same mark is up to date
 * @param day the day it is about, so that a mark is never compared with yesterday's
 * @param calls the last calls, newest first, each ticket once, at most five
 * @param queues what waits, by letter
 * @param open whether tickets are given now
 * @param noticeIt line under the board in Italian, or null
 * @param noticeEn the same in English, or null
 */
public record BoardState(
    long mark,
    String day,
    String branch,
    String town,
    List<Call> calls,
    List<Queue> queues,
    boolean open,
    String noticeIt,
    String noticeEn) {

  /**
   * One call.
   *
   * @param id grows with each call and repetition
   * @param number as everybody reads it
   * @param desk where to go
   * @param at when
   * @param waiting whether nobody has come yet
   */
  public record Call(long id, String number, String desk, Instant at, boolean waiting) {}

  /**
   * One queue.
   *
   * @param waiting how many wait
   * @param range of somebody who came now, or null when no desk serves it
   * @param served whether a desk serves it now
   */
  public record Queue(
      String letter, String nameIt, String nameEn, long waiting, WaitRange range, boolean served) {}
}
