package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** To whom HR offers a band and how many places there are, as typed. */
public class OfferForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Set<String> offices = new TreeSet<>();
  private Set<String> categories = new TreeSet<>();
  private Places.Kind kind = Places.Kind.UNLIMITED;
  private Integer places;

  void fill(Offer offer) {
    offices = offer.offices().stream().map(String::valueOf).collect(toTree());
    categories = offer.categories().stream().map(Category::name).collect(toTree());
    kind = offer.places().kind();
    places = offer.places().isLimited() ? offer.places().value() : null;
  }

  private static Collector<String, ?, TreeSet<String>> toTree() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** What is typed, as a value. */
  public Offer getOffer() {
    return new Offer(
        offices.stream().map(Long::valueOf).collect(Collectors.toSet()),
        categories.stream().map(Category::valueOf).collect(Collectors.toSet()),
        kind == Places.Kind.UNLIMITED
            ? Places.UNLIMITED
            : new Places(kind, places == null ? 0 : places));
  }

  /** Ids of the offices; none for all. */
  public Set<String> getOffices() {
    return offices;
  }

  public void setOffices(Set<String> offices) {
    this.offices = offices;
  }

  /** Names of the areas of the contract; none for all. */
  public Set<String> getCategories() {
    return categories;
  }

  public void setCategories(Set<String> categories) {
    this.categories = categories;
  }

  public Places.Kind getKind() {
    return kind;
  }

  public void setKind(Places.Kind kind) {
    this.kind = kind;
  }

  /** How many people, or per cent; null where there is no limit. */
  public Integer getPlaces() {
    return places;
  }

  public void setPlaces(Integer places) {
    this.places = places;
  }
}
