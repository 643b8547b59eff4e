package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads how full the hall is. It changes nothing and guards nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LoadReader {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Clock clock;

  /** For the container. */
  public LoadReader() {}

  /** For use without a container. */
  public LoadReader(EntityManager entities, HallDirectory hall, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.clock = clock;
  }

  /** The load of a branch now. */
  public HallLoad load(Branch branch) {
    List<HallLoad.Waiting> waiting =
        entities
            .createQuery(
                "SELECT NEW it.segrate.citytimes.frontoffice.board.HallLoad.Waiting("
                    + "g.letter, t.lane, COUNT(t), SUM(s.meanMinutes))"
                    + " FROM Ticket t JOIN t.service s JOIN t.group g"
                    + " WHERE t.branch = :branch AND t.issuedOn = :day AND t.state IN :waiting"
                    + " GROUP BY g.letter, t.lane",
                HallLoad.Waiting.class)
            .setParameter("branch", branch)
            .setParameter("day", LocalDate.now(clock))
            .setParameter("waiting", TicketState.waiting())
            .getResultList();
    return new HallLoad(desks(branch), waiting);
  }

  /** The desks of a branch now. */
  public HallDesks desks(Branch branch) {
    List<HallDesks.Desk> open =
        hall.desks(branch).stream()
            .filter(ServicePoint::isOpen)
            .map(desk -> new HallDesks.Desk(desk.letters(), desk.getTicketId().isPresent()))
            .toList();
    return new HallDesks(open, usualMinutes(branch));
  }

  /** Who is called before a waiting ticket, under the given letters: how many, how many minutes. */
  public Ahead ahead(Ticket ticket, String letters) {
    List<String> all = letters.chars().mapToObj(Character::toString).toList();
    List<Object[]> rows =
        entities
            .createQuery(
                "SELECT g.letter, COUNT(t), SUM(s.meanMinutes) FROM Ticket t JOIN t.service s"
                    + " JOIN t.group g"
                    + " WHERE t.branch = :branch AND t.issuedOn = :day AND t.state IN :waiting"
                    + " AND g.letter IN :letters"
                    + " AND (t.rank < :rank OR (t.rank = :rank AND t.id < :id))"
                    + " GROUP BY g.letter",
                Object[].class)
            .setParameter("branch", ticket.getBranch())
            .setParameter("day", ticket.getIssuedOn())
            .setParameter("waiting", TicketState.waiting())
            .setParameter("letters", all)
            .setParameter("rank", ticket.getRank())
            .setParameter("id", ticket.getId())
            .getResultList();
    return new Ahead(
        rows.stream()
            .filter(row -> row[0].equals(ticket.getGroup().getLetter()))
            .mapToLong(r -> count(r))
            .sum(),
        rows.stream().mapToLong(LoadReader::count).sum(),
        rows.stream().mapToLong(row -> ((Number) row[2]).longValue()).sum());
  }

  /**
   * Who is called before a ticket.
   *
   * @param own how many under its own letter, as the board counts them
   * @param all how many under every letter of the same desks
   * @param minutes how long the services of all of them usually take together
   */
  public record Ahead(long own, long all, long minutes) {}

  private static long count(Object[] row) {
    return ((Number) row[1]).longValue();
  }

  private List<HallDesks.Group> usualMinutes(Branch branch) {
    return hall.usualMinutes(branch).entrySet().stream()
        .map(entry -> new HallDesks.Group(entry.getKey(), entry.getValue()))
        .toList();
  }
}
