package it.segrate.citytimes.timeband.order;

import it.segrate.citytimes.approval.CaseReader;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.TemplateCatalogue;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The services of orders within one transaction of a test, wired as the server does. */
public final class OrderKit {

  private OrderKit() {}

  public static OrderBook book(EntityManager entities, AuditService audit) {
    OrderBook book = new OrderBook();
    book.entities = entities;
    book.audit = audit;
    return book;
  }

  public static OrderService service(
      EntityManager entities,
      TimeBandCatalogue catalogue,
      CaseReader cases,
      AuditService audit,
      CurrentCaller current) {
    OrderService service = new OrderService();
    service.entities = entities;
    service.catalogue = catalogue;
    service.cases = cases;
    service.wording =
        new TemplateCatalogue("https://intranet.example/citytimes", Optional.empty(), List::of);
    service.audit = audit;
    service.current = current;
    return service;
  }
}
