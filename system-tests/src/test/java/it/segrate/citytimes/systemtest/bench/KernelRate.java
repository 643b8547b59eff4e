package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueItemMoved;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypes;
import it.segrate.citytimes.queue.internal.QueueDatabase;
import it.segrate.citytimes.queue.internal.QueueSignals;
import it.segrate.citytimes.queue.internal.QueueTransactions;
import it.segrate.citytimes.systemtest.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The kernel's own figure: how many items a second the queue service takes in over the server's
 * database, each in a transaction of its own, without a server around it.
 */
final class KernelRate {

  private static final int WRITERS = 16;

  private static final QueueType QUEUE =
      new QueueType(
          "bench",
          List.of(new QueueLane("only", Duration.ZERO)),
          Duration.ofMinutes(5),
          3,
          OnLeaseEnd.READY,
          false);

  private KernelRate() {}

  /** Items a second, of sixteen who enqueue at once. */
  static double of(TestServer server, Duration window) throws Exception {
    long end = System.nanoTime() + window.toNanos();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String writer = "bench:" + i + "-";
      writers.add(() -> enqueue(server, writer, end));
    }
    int items = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Integer> one : threads.invokeAll(writers)) {
        items += one.get();
      }
    }
    return items * 1_000.0 / window.toMillis();
  }

  private static int enqueue(TestServer server, String writer, long end) throws SQLException {
    int items = 0;
    try (Connection connection = BenchServer.connect(server, "")) {
      EachForItself alone = new EachForItself();
      QueueService queue =
          new QueueService(
              new QueueDatabase(alwaysThat(connection), alone, alone),
              new QueueTypes(List.of(QUEUE)));
      while (System.nanoTime() < end) {
        queue.enqueue(NewItem.in(QUEUE.name()).subject(writer + items));
        items++;
      }
    }
    return items;
  }

  /** A data source whose one connection stays open, as a pool's would. */
  private static DataSource alwaysThat(Connection connection) {
    Connection kept =
        proxy(
            Connection.class,
            (method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return kept;
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private interface Call {
    Object of(Method method, Object... arguments) throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** Each statement is a transaction of its own; nobody is told. */
  private static final class EachForItself implements QueueTransactions, QueueSignals {

    @Override
    public boolean isActive() {
      return false;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T outside(Supplier<T> work) {
      return work.get();
    }

    @Override
    public void afterCompletion(Consumer<Boolean> act) {
      throw new IllegalStateException("there is no transaction");
    }

    @Override
    public void moved(List<QueueItemMoved> moves) {
      // Who watches is not measured.
    }

    @Override
    public void leaseRanOut(List<LeaseRanOut> leases) {
      // As above.
    }
  }
}
