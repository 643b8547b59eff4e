package it.segrate.citytimes.frontoffice.offline;

import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the blocks of numbers of each kiosk, letter and day. The day's roll is the lock: two kiosks
 * that lease at once get different numbers. It guards nothing.
 */
@Stateless
public class NumberBlocks {

  /** With fewer numbers left than this a kiosk gets another block. */
  private static final int ENOUGH = NumberBlock.SIZE / 2;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private TicketRoll roll;
  @Inject private Clock clock;

  /** For the container. */
  public NumberBlocks() {}

  /** For use without a container. */
  public NumberBlocks(EntityManager entities, HallDirectory hall, TicketRoll roll, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.roll = roll;
    this.clock = clock;
  }

  /** The queues a kiosk gives numbers for; none where the branch is closed for good. */
  public List<ServiceGroup> groups(Device kiosk) {
    return hall.isGone(kiosk.getBranch(), LocalDate.now(clock))
        ? List.of()
        : hall.groups(kiosk.getBranch());
  }

  /**
   * What the kiosk may give today under a letter; more is leased to it when little is left, as long
   * as there are numbers. In a transaction of its own, so that no two rolls are held at once.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Lease> lease(Device kiosk, ServiceGroup group) {
    LocalDate day = LocalDate.now(clock);
    List<Lease> leases = left(kiosk, group, day);
    if (count(leases) < ENOUGH) {
      roll.turn(kiosk.getBranch().getId(), group.getLetter(), day, 0);
      leases = new ArrayList<>(left(kiosk, group, day));
      if (count(leases) < ENOUGH) {
        another(kiosk, group, day).ifPresent(leases::add);
      }
    }
    return leases;
  }

  /** The kiosk's block that a number of a day belongs to. */
  public Optional<NumberBlock> find(Device kiosk, String letter, LocalDate day, int number) {
    return entities
        .createQuery(
            "SELECT b FROM NumberBlock b WHERE b.deviceId = :device AND b.letter = :letter"
                + " AND b.day = :day AND :number BETWEEN b.first AND b.last",
            NumberBlock.class)
        .setParameter("device", kiosk.getId())
        .setParameter("letter", letter)
        .setParameter("day", day)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  private static int count(List<Lease> leases) {
    return leases.stream().mapToInt(lease -> lease.last() - lease.first() + 1).sum();
  }

  /** Numbers rise within a block, so what lies behind the last one handed over is still free. */
  private List<Lease> left(Device kiosk, ServiceGroup group, LocalDate day) {
    List<Object[]> rows =
        entities
            .createQuery(
                "SELECT b.first, b.last, (SELECT MAX(t.number) FROM Ticket t"
                    + " WHERE t.branch.id = b.branchId AND t.issuedOn = b.day"
                    + " AND t.letter = b.letter AND t.number BETWEEN b.first AND b.last)"
                    + " FROM NumberBlock b WHERE b.deviceId = :device AND b.letter = :letter"
                    + " AND b.day = :day AND b.leasedAt >= :paired ORDER BY b.first",
                Object[].class)
            .setParameter("device", kiosk.getId())
            .setParameter("letter", group.getLetter())
            .setParameter("day", day)
            .setParameter("paired", kiosk.getPairedAt().orElse(Instant.EPOCH))
            .getResultList();
    return rows.stream()
        .map(
            row -> {
              int first = row[2] == null ? (int) row[0] : ((Number) row[2]).intValue() + 1;
              return new Lease(day, group.getLetter(), first, (int) row[1]);
            })
        .filter(lease -> lease.first() <= lease.last())
        .toList();
  }

  private Optional<Lease> another(Device kiosk, ServiceGroup group, LocalDate day) {
    Integer highest =
        entities
            .createQuery(
                "SELECT MAX(b.last) FROM NumberBlock b WHERE b.branchId = :branch"
                    + " AND b.letter = :letter AND b.day = :day",
                Integer.class)
            .setParameter("branch", kiosk.getBranch().getId())
            .setParameter("letter", group.getLetter())
            .setParameter("day", day)
            .getSingleResult();
    int first = highest == null ? group.getOfflineFrom() : highest + 1;
    int end = group.getOfflineFrom() + ServiceGroup.OFFLINE_NUMBERS;
    if (first + NumberBlock.SIZE > end) {
      return Optional.empty();
    }
    NumberBlock block = new NumberBlock(kiosk, group, day, first, clock.instant());
    entities.persist(block);
    entities.flush();
    return Optional.of(new Lease(day, group.getLetter(), block.getFirst(), block.getLast()));
  }
}
