package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The queues of a branch. */
@Named
@RequestScoped
public class HallQueuesView {

  @Inject private QueueSetupService queues;
  @Inject private PartnerSetupService partners;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  public List<ServiceGroup> getRows() {
    return queues.queues(here.getCode());
  }

  /** Name of a queue in the reader's language. */
  public String name(ServiceGroup queue) {
    return queue.getName().in(localeView.getLocale());
  }

  /** Which numbers a queue has. */
  public String numbers(ServiceGroup queue) {
    return queue
        .getLastNumber()
        .map(last -> texts.of("frontoffice.setup.numbers.range", queue.getFirstNumber(), last))
        .orElseGet(() -> texts.of("frontoffice.setup.numbers.open", queue.getFirstNumber()));
  }

  /** How many tickets of a queue there are a day. */
  public String cap(ServiceGroup queue) {
    return queue
        .getDailyCap()
        .map(Object::toString)
        .orElseGet(() -> texts.get("frontoffice.setup.cap.none"));
  }

  /** Whose queue it is, if it is a guest's. */
  public String guest(ServiceGroup queue) {
    return queue.getPartner().map(code -> partners.get(code).getName()).orElse("");
  }
}
