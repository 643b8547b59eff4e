package it.segrate.citytimes.systemtest;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails that arrive from a moment on: what the portal really sent, not what it meant to. */
public final class Letters {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final GreenMail mail;
  private final Set<String> before;

  private Letters(GreenMail mail) {
    this.mail = mail;
    before = arrived().map(Letter::id).collect(Collectors.toSet());
  }

  /** Those that arrive after this call. */
  public static Letters fromNowOn(TestServer server) {
    return new Letters(server.mail());
  }

  /**
   * Waits for a letter.
   *
   * @param to address of the one recipient
   * @param subject the whole of it
   * @param words something the text says, to tell it from others of that subject
   * @throws AssertionError if it does not come
   */
  public Letter await(String to, String subject, String words) {
    Predicate<Letter> wanted =
        letter ->
            letter.to().equals(List.of(to))
                && letter.subject().equals(subject)
                && letter.text().contains(words);
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      int count = mail.getReceivedMessages().length;
      Optional<Letter> found = all().stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      mail.waitForIncomingEmail((end - System.nanoTime()) / 1_000_000, count + 1);
    }
    throw new AssertionError(
        "No letter '%s' to %s that says '%s', but %s".formatted(subject, to, words, headings()));
  }

  /** What has arrived so far. */
  public List<Letter> all() {
    return arrived().filter(letter -> !before.contains(letter.id())).toList();
  }

  private List<String> headings() {
    return all().stream().map(letter -> letter.to() + " " + letter.subject()).toList();
  }

  private Stream<Letter> arrived() {
    return Arrays.stream(mail.getReceivedMessages()).map(Letter::of);
  }
}
