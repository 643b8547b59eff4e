package it.segrate.citytimes.timeband.order;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/**
 * Gives each granted band the next number of the year, in the transaction that grants it: if that
 * comes to nothing, so does the number, and the next one gets it.
 */
@Dependent
public class OrderBook {

  @PersistenceContext EntityManager entities;
  @Inject AuditService audit;

  /**
   * Writes the order by which a request has its band on the days it has now.
   *
   * @param caseId of the case that grants it
   * @param day from which the order is; its year gives the number
   */
  public ServiceOrder write(TimeBandRequest request, long caseId, LocalDate day) {
    // Before the last number is read: of two at once, the second reads what the first has written.
    entities
        .createNativeQuery("UPDATE timeband_order_turn SET taken = taken WHERE id = 1")
        .executeUpdate();
    Person person = entities.find(Person.class, request.getPersonId());
    ServiceOrder order =
        new ServiceOrder(
            last(day.getYear()) + 1,
            day,
            request,
            caseId,
            person.fullName(),
            person.getOffice() == null ? null : person.getOffice().getName());
    entities.persist(order);
    audit.record(
        "timeband.order-written",
        "timeband:" + request.getId(),
        order.getNumber() + "/" + order.getYear());
    return order;
  }

  private int last(int year) {
    Integer last =
        entities
            .createQuery(
                "SELECT MAX(o.number) FROM ServiceOrder o WHERE o.year = :year", Integer.class)
            .setParameter("year", year)
            .getSingleResult();
    return last == null ? 0 : last;
  }
}
