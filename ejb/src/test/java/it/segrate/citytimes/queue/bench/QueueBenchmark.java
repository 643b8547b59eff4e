package it.segrate.citytimes.queue.bench;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.QueueItemMoved;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueTypes;
import it.segrate.citytimes.queue.internal.QueueDatabase;
import it.segrate.citytimes.queue.internal.QueueSignals;
import it.segrate.citytimes.queue.internal.QueueTransactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How much of the database's speed the service passes on. {@code mvn -Pbench} runs it and prints,
 * for each database, items claimed and completed a second, the contenders taking turns in random
 * order so that whatever else the machine does meets all of them. Nothing is asserted: the figures
 * are for reading.
 *
 * <p>The service runs in plain JDBC transactions here, without a server around it.
 */
class QueueBenchmark {

  private static final Logger LOG = Logger.getLogger(QueueBenchmark.class.getName());
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
  private static final Random ORDER = new Random(1);

  @Test
  void printTheFigures() throws Exception {
    for (Dialect dialect : databases()) {
      try (TestDatabase database = TestDatabase.openDurable(dialect)) {
        print(dialect, measure(contenders(database)));
      }
    }
  }

  private static List<Dialect> databases() {
    String one = System.getProperty("bench.database");
    return one == null ? List.of(Dialect.values()) : List.of(Dialect.valueOf(one));
  }

  private static List<Contender> contenders(TestDatabase database) throws Exception {
    QueueTypes types = new QueueTypes(List.of(Filling.QUEUE));
    QueueService service =
        new QueueService(
            new QueueDatabase(database.dataSource(), transactions(database), silence()), types);
    List<Contender> all = new ArrayList<>(List.of(new CommitFloor(database)));
    int[][] sizes = {{1, 2_000}, {10, 8_000}, {100, 24_000}};
    for (int[] size : sizes) {
      all.add(
          switch (database.dialect()) {
            case DERBY -> new PlainDerby(database, service, size[0], size[1]);
            case POSTGRESQL -> new PlainPostgres(database, service, size[0], size[1]);
          });
      all.add(new ServiceContender(service, size[0], size[1]));
    }
    return all;
  }

  /** Figures of each contender, a round each; the first round only warms up. */
  private static Map<String, List<Double>> measure(List<Contender> contenders) throws Exception {
    Map<String, List<Double>> figures = new LinkedHashMap<>();
    contenders.forEach(contender -> figures.put(contender.name(), new ArrayList<>()));
    List<Contender> order = new ArrayList<>(contenders);
    for (int round = 0; round <= ROUNDS; round++) {
      Collections.shuffle(order, ORDER);
      for (Contender contender : order) {
        double perSecond = Round.run(contender);
        if (round > 0) {
          figures.get(contender.name()).add(perSecond);
        }
      }
    }
    return figures;
  }

  private static void print(Dialect dialect, Map<String, List<Double>> figures) {
    StringBuilder report =
        new StringBuilder(
            "%n%s, %d workers, median of %d rounds%n".formatted(dialect, Round.WORKERS, ROUNDS));
    List<Double> plain = List.of();
    for (Map.Entry<String, List<Double>> figure : figures.entrySet()) {
      boolean service = figure.getKey().startsWith("service");
      report.append(
          "  %-22s %,9.0f a second%s%n"
              .formatted(
                  figure.getKey(),
                  median(figure.getValue()),
                  service
                      ? "   %3.0f%% of plain SQL".formatted(share(figure.getValue(), plain))
                      : ""));
      plain = figure.getValue();
    }
    LOG.info(report::toString);
  }

  /** Median over the rounds of what the service reached of the plain SQL of the same round. */
  private static double share(List<Double> service, List<Double> plain) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < service.size(); i++) {
      shares.add(100 * service.get(i) / plain.get(i));
    }
    return median(shares);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static QueueTransactions transactions(TestDatabase database) {
    return new QueueTransactions() {
      @Override
      public boolean isActive() {
        return database.isInTransaction();
      }

      @Override
      public <T> T outside(Supplier<T> work) {
        return database.outside(work);
      }

      @Override
      public <T> T alone(Supplier<T> work) {
        return database.alone(work);
      }

      @Override
      public void afterCompletion(Consumer<Boolean> act) {
        database.afterCompletion(act);
      }
    };
  }

  private static QueueSignals silence() {
    return new QueueSignals() {
      @Override
      public void moved(List<QueueItemMoved> moves) {
        // Nobody listens.
      }

      @Override
      public void leaseRanOut(List<LeaseRanOut> leases) {
        // Nobody listens.
      }
    };
  }
}
