package it.segrate.citytimes.timeband.offer;

import it.segrate.citytimes.people.Category;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;

/** How an {@link Offer} is kept with its band. */
@Embeddable
public class BandOffer {

  @ElementCollection
  @CollectionTable(name = "timeband_offer_office", joinColumns = @JoinColumn(name = "band_id"))
  @Column(name = "office_id")
  private Set<Long> offices = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "timeband_offer_category", joinColumns = @JoinColumn(name = "band_id"))
  @Column(name = "category")
  @Enumerated(EnumType.STRING)
  private Set<Category> categories = new HashSet<>();

  @Enumerated(EnumType.STRING)
  @Column(name = "places_kind")
  private Places.Kind placesKind = Places.Kind.UNLIMITED;

  @Column(name = "places_value")
  private int placesValue;

  /** Is from now on what the value says. */
  public void take(Offer offer) {
    offices.retainAll(offer.offices());
    offices.addAll(offer.offices());
    categories.retainAll(offer.categories());
    categories.addAll(offer.categories());
    placesKind = offer.places().kind();
    placesValue = offer.places().value();
  }

  public Offer value() {
    return new Offer(offices, categories, new Places(placesKind, placesValue));
  }
}
