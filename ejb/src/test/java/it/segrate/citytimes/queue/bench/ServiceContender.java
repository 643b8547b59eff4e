package it.segrate.citytimes.queue.bench;

import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import java.util.List;

/** The queue service as its users call it. */
record ServiceContender(QueueService service, int batch, int items) implements Contender {

  @Override
  public String name() {
    return "service, batch " + batch;
  }

  @Override
  public void fill() {
    Filling.fill(service, items);
  }

  @Override
  public int work(int worker) {
    ClaimRequest request =
        ClaimRequest.from(Filling.QUEUE.name()).max(batch).owner("worker-" + worker);
    int done = 0;
    while (true) {
      List<ClaimedItem> items = service.claim(request);
      if (items.isEmpty()) {
        return done;
      }
      if (items.size() == 1) {
        service.complete(items.get(0).handle());
      } else {
        service.completeAll(items.stream().map(ClaimedItem::handle).toList());
      }
      done += items.size();
    }
  }
}
