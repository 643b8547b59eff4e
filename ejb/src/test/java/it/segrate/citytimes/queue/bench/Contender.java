package it.segrate.citytimes.queue.bench;

/** One way to work off a queue, for eight workers to try. */
interface Contender {

  /** What the report calls it. */
  String name();

  /** How many items make a round; about a second of work. */
  int items();

  /** Makes the items of a round ready. */
  void fill() throws Exception;

  /** One worker's share: works until nothing is left; gives how many items it did. */
  int work(int worker) throws Exception;
}
