package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.QueueDeskService;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One item of a queue: what it is, what went wrong, and what can be done about it. */
@Named
@RequestScoped
public class QueueItemView {

  @Inject private QueueDeskService desk;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private QueueItem item;

  /**
   * The item named in the address.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public QueueItem getItem() {
    if (item == null) {
      item = desk.get(Ids.of(request.getParameter("id"), "portal.queues.refusal.unknown"));
    }
    return item;
  }

  /** The page that shows what it is about, from the context path on; null for none. */
  public String getPage() {
    return desk.page(getItem()).orElse(null);
  }

  public boolean isRetryable() {
    return getItem().state() == ItemState.DEAD;
  }

  public boolean isCancellable() {
    return getItem().state().next().contains(ItemState.CANCELLED);
  }

  /** Tries it again from the start. */
  public String retry() {
    desk.retry(getItem().id());
    Said.done(texts.get("portal.queues.retried"), texts.get("portal.queues.retried.next"));
    return here();
  }

  /** Calls it off. */
  public String cancel() {
    desk.cancel(getItem().id());
    Said.done(texts.get("portal.queues.cancelled"), null);
    return here();
  }

  private String here() {
    return "/portal/queue-item.xhtml?faces-redirect=true&id=" + item.id();
  }
}
