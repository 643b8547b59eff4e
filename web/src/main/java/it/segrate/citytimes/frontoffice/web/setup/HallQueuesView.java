package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueUseService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The queues of a branch. */
@Named
@RequestScoped
public class HallQueuesView {

  private static final String PAGE = "setup-queues";

  @Inject private QueueSetupService queues;
  @Inject private QueueUseService use;
  @Inject private PartnerSetupService partners;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private List<ServiceGroup> rows;

  /** Takes a queue away. */
  public String remove(long id) {
    use.remove(id);
    Said.done(texts.of("frontoffice.setup.queue.removed", queues.get(id).getLetter()), null);
    return here.next(PAGE);
  }

  /** Brings a queue back. */
  public String bringBack(long id) {
    use.bringBack(id);
    Said.done(
        texts.of("frontoffice.setup.queue.back", queues.get(id).getLetter()),
        texts.get("frontoffice.setup.queue.added.next"));
    return here.next(PAGE);
  }

  /** The queues of the branch, and behind them those that were removed. */
  public List<ServiceGroup> getRows() {
    if (rows == null) {
      rows =
          Stream.concat(
                  queues.queues(here.getCode()).stream(), queues.removed(here.getCode()).stream())
              .toList();
    }
    return rows;
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
