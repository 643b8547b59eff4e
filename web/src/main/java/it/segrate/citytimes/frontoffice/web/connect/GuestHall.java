package it.segrate.citytimes.frontoffice.web.connect;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.connect.PartnerOffer;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A branch as a guest's system sees it: the guest's own services and queues.
 *
 * @param at when it was read
 * @param open whether the branch gives tickets now
 */
public record GuestHall(
    String code,
    String branch,
    Instant at,
    boolean open,
    List<Service> services,
    List<Queue> queues) {

  /**
   * A service.
   *
   * @param letter of its queue
   * @param minutes how long it usually takes
   */
  public record Service(long id, String name, String letter, int minutes) {}

  /**
   * A queue.
   *
   * @param here whether the guest is in the hall now
   * @param held whether no desk calls from it for now
   * @param range of somebody who came now, in minutes; null when no desk serves it
   * @param called the last number that was called today, or null
   */
  public record Queue(
      String letter,
      String name,
      boolean here,
      boolean held,
      long waiting,
      WaitRange range,
      String called) {}

  static GuestHall of(PartnerOffer offer, Locale language) {
    HallNow hall = offer.hall();
    return new GuestHall(
        hall.code(),
        hall.branch(),
        hall.at(),
        hall.open(),
        offer.services().stream()
            .map(
                service ->
                    new Service(
                        service.getId(),
                        service.getName().in(language),
                        service.getGroup().getLetter(),
                        service.getMeanMinutes()))
            .toList(),
        hall.queues().stream()
            .map(
                queue ->
                    new Queue(
                        queue.letter(),
                        queue.name().in(language),
                        queue.here(),
                        queue.held(),
                        queue.waiting(),
                        queue.range(),
                        queue.called() == null ? null : queue.called().label()))
            .toList());
  }
}
