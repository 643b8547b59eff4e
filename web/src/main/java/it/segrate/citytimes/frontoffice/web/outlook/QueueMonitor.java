package it.segrate.citytimes.frontoffice.web.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import it.segrate.citytimes.frontoffice.outlook.HallNow.Queue;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A queue as an entity of the type QueueMonitor of the Smart Data Models (subject QueueManagement,
 * 0.0.1), written in key-values. Its attributes linePriority and scheduleTime are left out: nobody
 * outside knows lanes. The expected wait and the time of the observation are additions of ours.
 *
 * @param dateObserved when the hall was read, by ISO 8601 in UTC
 * @param serviceStatus Open; Suspended while no desk calls from it; Closed with the hall, or while
 *     its guest is away
 * @param lastTicketIssued the last number that was given today, or null
 * @param ticketServed the last number that was called today, or null
 * @param ticketsToServe how many wait
 * @param expectedWaitFrom of somebody who came now, in minutes; null when no desk serves it
 * @param expectedWaitTo the same, at most
 */
public record QueueMonitor(
    String id,
    String type,
    String dateObserved,
    String dataProvider,
    String localId,
    String officeName,
    String serviceId,
    String serviceName,
    String alternateName,
    String serviceStatus,
    Integer lastTicketIssued,
    String lastTicketIssuedLabel,
    Integer ticketServed,
    String ticketServedLabel,
    long ticketsToServe,
    Integer expectedWaitFrom,
    Integer expectedWaitTo) {

  private static final String TYPE = "QueueMonitor";

  static List<QueueMonitor> of(HallNow hall) {
    return hall.queues().stream().map(queue -> of(hall, queue)).toList();
  }

  private static QueueMonitor of(HallNow hall, Queue queue) {
    String localId = hall.code() + ":" + queue.letter();
    WaitRange range = queue.range();
    return new QueueMonitor(
        "urn:ngsi-ld:" + TYPE + ":" + localId,
        TYPE,
        hall.at().truncatedTo(ChronoUnit.SECONDS).toString(),
        hall.town(),
        localId,
        hall.branch(),
        queue.letter(),
        queue.name().it(),
        queue.name().en(),
        status(hall, queue),
        queue.issued() == null ? null : queue.issued().number(),
        queue.issued() == null ? null : queue.issued().label(),
        queue.called() == null ? null : queue.called().number(),
        queue.called() == null ? null : queue.called().label(),
        queue.waiting(),
        range == null ? null : range.from(),
        range == null ? null : range.to());
  }

  private static String status(HallNow hall, Queue queue) {
    if (!hall.open() || !queue.here()) {
      return "Closed";
    }
    return queue.held() || queue.range() == null ? "Suspended" : "Open";
  }
}
