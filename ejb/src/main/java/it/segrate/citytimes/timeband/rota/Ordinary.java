package it.segrate.citytimes.timeband.rota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** HR says which band is ordinary, in one office or everywhere, from a day on. */
@Entity
@Table(name = "timeband_ordinary")
public class Ordinary {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private Long officeId;

  @Column(name = "band_code")
  private String bandCode;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  protected Ordinary() {}

  /**
   * @param officeId where; null for everywhere
   * @param bandCode code of a published band
   */
  public Ordinary(Long officeId, String bandCode, LocalDate validFrom) {
    this.officeId = officeId;
    this.bandCode = bandCode;
    this.validFrom = validFrom;
  }

  /** Another band from the same day on. */
  void become(String newCode) {
    this.bandCode = newCode;
  }

  public Long getId() {
    return id;
  }

  /** The office; empty for everywhere. */
  public Optional<Long> officeId() {
    return Optional.ofNullable(officeId);
  }

  public String getBandCode() {
    return bandCode;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }
}
