package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody thought of the service, on which day and of which service. It knows neither ticket
 * nor desk, so that nobody can tell who was served or who served.
 */
@Entity
@Table(name = "frontoffice_opinion")
public class Opinion {

  /** Most words with the red face, in characters. */
  public static final int LENGTH = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @ManyToOne private ServiceCard service;

  @Column(name = "given_on", nullable = false, updatable = false)
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Face face;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Cause cause;

  @Column(updatable = false)
  private String words;

  /** For JPA. */
  protected Opinion() {}

  /**
   * @param service what it is about; null where only the branch is known
   * @param words at most {@value #LENGTH} characters, or null; kept with the red face alone, as is
   *     the cause
   * @throws Refusal INVALID without a face, or with more words
   */
  Opinion(Branch branch, ServiceCard service, LocalDate day, Face face, Cause cause, String words) {
    String said = words == null ? "" : words.strip();
    if (face == null) {
      throw Refusal.invalidField("face", "frontoffice.refusal.face");
    }
    if (said.length() > LENGTH) {
      throw Refusal.invalidField("words", "frontoffice.refusal.words", LENGTH);
    }
    this.branch = branch;
    this.service = service;
    this.day = day;
    this.face = face;
    this.cause = face == Face.RED ? cause : null;
    this.words = face == Face.RED && !said.isEmpty() ? said : null;
  }

  public Optional<String> getWords() {
    return Optional.ofNullable(words);
  }

  public Optional<Cause> getCause() {
    return Optional.ofNullable(cause);
  }
}
