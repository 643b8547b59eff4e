package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.Optional;

/**
 * What a service's card tells, after the service model of Designers Italia: whom it is for, what
 * one needs, what one gets, how long it takes, what it costs. Any of them may be missing.
 */
@Embeddable
public class CardText {

  /** Longest text of one line, in characters. */
  public static final int LINE = 300;

  /** Longest list of what is needed. */
  public static final int LIST = 1_000;

  /** Longest text about times or cost. */
  public static final int SHORT = 200;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "who_it"))
  @AttributeOverride(name = "en", column = @Column(name = "who_en"))
  private LocalText who;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "need_it"))
  @AttributeOverride(name = "en", column = @Column(name = "need_en"))
  private LocalText need;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "gives_it"))
  @AttributeOverride(name = "en", column = @Column(name = "gives_en"))
  private LocalText gives;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "times_it"))
  @AttributeOverride(name = "en", column = @Column(name = "times_en"))
  private LocalText times;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "cost_it"))
  @AttributeOverride(name = "en", column = @Column(name = "cost_en"))
  private LocalText cost;

  /** For JPA. */
  protected CardText() {}

  /**
   * @param need one thing a line; what follows a bar is a remark on it
   */
  public CardText(LocalText who, LocalText need, LocalText gives, LocalText times, LocalText cost) {
    this.who = who;
    this.need = need;
    this.gives = gives;
    this.times = times;
    this.cost = cost;
  }

  /** A card that tells nothing yet. */
  static CardText blank() {
    return new CardText(null, null, null, null, null);
  }

  public Optional<LocalText> who() {
    return told(who);
  }

  public Optional<LocalText> need() {
    return told(need);
  }

  public Optional<LocalText> gives() {
    return told(gives);
  }

  public Optional<LocalText> times() {
    return told(times);
  }

  public Optional<LocalText> cost() {
    return told(cost);
  }

  /** The lines of a list, without empty ones. */
  public static List<String> lines(String list) {
    return list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<LocalText> told(LocalText text) {
    return Optional.ofNullable(text).filter(words -> words.it() != null);
  }
}
