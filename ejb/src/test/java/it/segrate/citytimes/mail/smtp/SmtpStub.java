package it.segrate.citytimes.mail.smtp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on loopback that misbehaves as it is told: each connection, and each message, takes
 * the next act of its script, and behaves well once the script is over.
 */
public final class SmtpStub implements AutoCloseable {

  /** Where in the dialogue an act happens. */
  public enum Stage {
    GREETING,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** While the content comes in, after its first line. */
    CONTENT,
    /** The answer to the final dot. */
    DOT
  }

  /**
   * One misbehaviour.
   *
   * @param stage where
   * @param answer said instead of the usual, or null to say nothing
   * @param drops whether the line is cut
   * @param until what it waits for before, or null
   * @param takes whether the message counts as taken over although the sender does not hear of it
   * @param reached is counted down when it comes to this
   */
  public record Act(
      Stage stage,
      String answer,
      boolean drops,
      CountDownLatch until,
      boolean takes,
      CountDownLatch reached) {

    private Act(Stage stage, String answer, boolean drops, CountDownLatch until, boolean takes) {
      this(stage, answer, drops, until, takes, new CountDownLatch(1));
    }

    /** Says this instead. */
    public static Act answer(Stage stage, String answer) {
      return new Act(stage, answer, false, null, false);
    }

    /** Says this and cuts the line. */
    public static Act answerAndDrop(Stage stage, String answer) {
      return new Act(stage, answer, true, null, false);
    }

    /** Cuts the line without a word. */
    public static Act drop(Stage stage) {
      return new Act(stage, null, true, null, false);
    }

    /** Takes the message over, and cuts the line before saying so. */
    public static Act takeAndDrop() {
      return new Act(Stage.DOT, null, true, null, true);
    }

    /** Is silent until told to go on, then behaves well. */
    public static Act hang(Stage stage, CountDownLatch until) {
      return new Act(stage, null, false, until, false);
    }
  }

  /** A message as it came in. */
  public record Received(String sender, String recipient, String content) {}

  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 29_999;

  private final ServerSocket socket;
  private final Thread door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Act> connectionScript = new ConcurrentLinkedQueue<>();
  private final Queue<Act> messageScript = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();
  private final Set<String> greylist = new HashSet<>();
  private volatile boolean greylists;
  private volatile List<String> extensions = List.of("8BITMIME", "SIZE 10000000");

  private SmtpStub(ServerSocket socket) {
    this.socket = socket;
    door = Thread.startVirtualThread(this::accept);
  }

  /**
   * A server on a free port, below those that systems give to whoever asks for any: while the
   * server is down nobody else gets it.
   */
  public static SmtpStub start() throws IOException {
    while (true) {
      try {
        return start(ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1));
      } catch (BindException taken) {
        // The next one, then.
      }
    }
  }

  /** A server on this port. */
  public static SmtpStub start(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new SmtpStub(socket);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Acts of the next connections, one each. */
  public SmtpStub connections(Act... acts) {
    connectionScript.addAll(List.of(acts));
    return this;
  }

  /** Acts of the next messages, one each. */
  public SmtpStub messages(Act... acts) {
    messageScript.addAll(List.of(acts));
    return this;
  }

  /** Sends every pair of sender and recipient away once, as greylisting servers do. */
  public SmtpStub greylisting() {
    greylists = true;
    return this;
  }

  /** What the server says it can do. */
  public SmtpStub extensions(String... words) {
    extensions = List.of(words);
    return this;
  }

  /** The messages taken over, in order. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** How many connections were made. */
  public int connections() {
    return connections.get();
  }

  /** How many messages were begun, taken over or not. */
  public int tries() {
    return tries.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        connections.incrementAndGet();
        threads.execute(() -> talk(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      new Dialogue(client).run();
    } catch (IOException e) {
      // The other side went away, or the test is over.
    } finally {
      open.remove(client);
    }
  }

  /** Cuts every open line, as a server does that has waited long enough. */
  public void cutLines() throws IOException {
    for (Socket client : new ArrayList<>(open)) {
      client.close();
    }
  }

  /** Once this is back nobody listens: whoever is still taking a caller keeps the port open. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      door.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    cutLines();
    threads.shutdownNow();
  }

  /** One connection. */
  private final class Dialogue {

    private final SmtpLine line;
    private final Act connection = connectionScript.poll();
    private Act message;
    private String sender;
    private String recipient;

    Dialogue(Socket client) throws IOException {
      line = new SmtpLine(client);
    }

    void run() throws IOException {
      if (!says(Stage.GREETING, connection, "220 stub ESMTP")) {
        return;
      }
      String command = line.read();
      while (command != null && obeys(command)) {
        command = line.read();
      }
    }

    private boolean obeys(String command) throws IOException {
      String verb =
          command.length() < 4 ? command : command.substring(0, 4).toUpperCase(Locale.ROOT);
      return switch (verb) {
        case "EHLO" -> says(Stage.EHLO, connection, hello());
        case "HELO", "NOOP", "RSET" -> line.say("250 OK");
        case "QUIT" -> {
          line.say("221 Bye");
          yield false;
        }
        case "MAIL" -> {
          tries.incrementAndGet();
          message = messageScript.poll();
          sender = SmtpLine.address(command);
          yield says(Stage.MAIL, message, "250 OK");
        }
        case "RCPT" -> {
          recipient = SmtpLine.address(command);
          yield says(Stage.RCPT, message, isGreylisted() ? "451 4.7.1 Come back later" : "250 OK");
        }
        case "DATA" -> says(Stage.DATA, message, "354 Go ahead") && (isRefused() || takes());
        default -> line.say("502 What?");
      };
    }

    private boolean isRefused() {
      return message != null && message.stage() == Stage.DATA && message.answer() != null;
    }

    private boolean takes() throws IOException {
      if (message != null && message.stage() == Stage.CONTENT) {
        line.read();
        return false;
      }
      String content = line.readContent();
      boolean well = message == null || message.stage() != Stage.DOT || message.until() != null;
      if (content == null) {
        return false;
      }
      if (well || message.takes()) {
        received.add(new Received(sender, recipient, content));
      }
      return says(Stage.DOT, message, "250 2.0.0 Queued as stub-" + received.size());
    }

    private boolean isGreylisted() {
      synchronized (greylist) {
        return greylists && greylist.add(sender + ' ' + recipient);
      }
    }

    private String hello() {
      StringBuilder hello = new StringBuilder();
      extensions.forEach(word -> hello.append("250-").append(word).append("\r\n"));
      return "250-stub\r\n" + hello + "250 HELP";
    }

    /** Says the usual, unless the script has something else for this moment. */
    private boolean says(Stage stage, Act act, String usual) throws IOException {
      if (act == null || act.stage() != stage) {
        return line.say(usual);
      }
      act.reached().countDown();
      if (act.until() != null) {
        SmtpLine.await(act.until());
        return line.say(usual);
      }
      if (act.answer() != null) {
        line.say(act.answer());
      }
      return !act.drops();
    }
  }
}
