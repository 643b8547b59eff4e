package it.segrate.citytimes.timeband.web.order;

import it.segrate.citytimes.timeband.order.OrderService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether there is an order of service to print beside a request. */
@Named
@RequestScoped
public class OrderView {

  @Inject private OrderService orders;

  private Set<Long> mine;
  private final Map<Long, Boolean> there = new HashMap<>();

  /** Whether one of the caller's own requests has an order. */
  public boolean isMine(long requestId) {
    if (mine == null) {
      mine = orders.mine();
    }
    return mine.contains(requestId);
  }

  /** Whether somebody's request has an order that the caller may print. */
  public boolean isThere(long requestId) {
    return there.computeIfAbsent(requestId, orders::isThere);
  }
}
