package it.segrate.citytimes.frontoffice.board;

import java.util.List;

/**
 * What a kiosk offers now, in one language.
 *
 * @param open whether tickets are given
 * @param demo whether the opening hours are ignored for a demonstration
 * @param closes when it closes today, {@code HH:mm}, or null
 * @param opens when it opens again today, {@code HH:mm}, or null
 * @param closure why it is closed today, besides its hours and public holidays, or null
 */
public record KioskState(
    String branch,
    String town,
    boolean open,
    boolean demo,
    String closes,
    String opens,
    String closure,
    List<Area> areas,
    List<Service> services,
    List<Wait> waits) {

  /** A subject, with the icon of its tile. */
  public record Area(long id, String name, String hint, String icon) {}

  /**
   * A service.
   *
   * @param letter of its queue
   * @param minutes how long it usually takes
   * @param top its place among the most asked for, from 1, or 0
   * @param full whether its places of today are gone
   * @param books whether one can book an appointment for it
   * @param guest whose it is, if not the municipality's; or null
   */
  public record Service(
      long id,
      long area,
      String name,
      String letter,
      int minutes,
      int top,
      boolean full,
      boolean books,
      Guest guest,
      Card card) {}

  /**
   * A guest of the hall, present or away.
   *
   * @param hours of the week in words, or null for whenever the branch is open
   */
  public record Guest(String name, boolean here, String hours) {}

  /**
   * What one should know before one takes a ticket. What is not known is null.
   *
   * @param need one thing each; what follows a bar is a remark on it
   */
  public record Card(String who, List<String> need, String gives, String times, String cost) {}

  /**
   * The wait under a letter for somebody who came now.
   *
   * @param before people who would be called before, under this letter
   * @param range or null when no desk serves it
   * @param priorityBefore the same for the priority service
   * @param priorityRange the same for the priority service
   */
  public record Wait(
      String letter, long before, WaitRange range, long priorityBefore, WaitRange priorityRange) {}
}
