package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.QueueDeskService;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of one queue; which queue and which states stand in the address. */
@Named
@RequestScoped
public class QueueView {

  /** More would not be read by anybody. */
  private static final int MOST = 200;

  private static final Set<ItemState> UNFINISHED =
      EnumSet.of(
          ItemState.DEAD, ItemState.CLAIMED, ItemState.READY, ItemState.HELD, ItemState.SCHEDULED);

  private static final Map<ItemState, String> TONES =
      Map.of(
          ItemState.READY, "wait",
          ItemState.SCHEDULED, "off",
          ItemState.CLAIMED, "wait",
          ItemState.HELD, "warn",
          ItemState.DONE, "ok",
          ItemState.DEAD, "bad",
          ItemState.CANCELLED, "off");

  @Inject private QueueDeskService desk;
  @Inject private QueueTypes types;
  @Inject private Texts texts;

  @Inject private HttpServletRequest request;

  private List<QueueItem> rows;

  /** Reads the items. */
  public List<QueueItem> getRows() {
    if (rows == null) {
      rows = desk.items(getQueue(), chosen() == null ? UNFINISHED : Set.of(chosen()), MOST);
    }
    return rows;
  }

  /**
   * The queue that the address names.
   *
   * @throws Refusal NOT_FOUND if there is none of that name
   */
  public String getQueue() {
    String queue = request.getParameter("queue");
    if (types.all().stream().noneMatch(type -> type.name().equals(queue))) {
      throw Refusal.notFound("portal.queues.refusal.unknown");
    }
    return queue;
  }

  /** The state chosen, or empty for all that are not finished. */
  public String getState() {
    return chosen() == null ? "" : chosen().name();
  }

  /** Whether there may be more than are shown. */
  public boolean isCut() {
    return getRows().size() == MOST;
  }

  public int getMost() {
    return MOST;
  }

  public List<Choice> getStates() {
    return UNFINISHED.stream()
        .map(one -> new Choice(one.name(), texts.named("portal.queues.state", one)))
        .toList();
  }

  /** How often an item was tried, and how often it may be where there is an end to it. */
  public String attempts(QueueItem item) {
    return item.maxAttempts() == QueueType.UNLIMITED
        ? texts.of("portal.queues.item.endless", item.attempts())
        : texts.of("portal.queues.item.of", item.attempts(), item.maxAttempts());
  }

  /** How a state looks. */
  public String tone(ItemState of) {
    return TONES.get(of);
  }

  private ItemState chosen() {
    return Arrays.stream(ItemState.values())
        .filter(one -> one.name().equals(request.getParameter("state")))
        .findFirst()
        .orElse(null);
  }
}
