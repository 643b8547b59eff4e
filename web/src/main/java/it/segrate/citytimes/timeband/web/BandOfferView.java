package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says to whom a band is offered, and what there is to choose from. */
@Named("bandOffer")
@RequestScoped
public class BandOfferView {

  @Inject private BandDesk desk;
  @Inject private Texts texts;

  private List<Office> all;

  private List<Office> all() {
    if (all == null) {
      all = desk.offices();
    }
    return all;
  }

  public List<Choice> getOffices() {
    return all().stream()
        .map(office -> new Choice(String.valueOf(office.getId()), office.getName()))
        .toList();
  }

  public List<Choice> getCategories() {
    return Arrays.stream(Category.values())
        .map(one -> new Choice(one.name(), texts.named("people.category", one)))
        .toList();
  }

  public List<Choice> getKinds() {
    return Arrays.stream(Places.Kind.values())
        .map(kind -> new Choice(kind, texts.named("timeband.places.kind", kind)))
        .toList();
  }

  public BandColour[] getColours() {
    return BandColour.values();
  }

  /** 'A tutti gli uffici', 'Sportello tributi, con gli uffici che ne dipendono'. */
  public String offices(Offer offer) {
    return offer.offices().isEmpty()
        ? texts.get("timeband.offer.allOffices")
        : texts.of(
            "timeband.offer.offices",
            all().stream()
                .filter(office -> offer.offices().contains(office.getId()))
                .map(Office::getName)
                .collect(Collectors.joining(", ")));
  }

  /** 'Tutte le aree', 'Istruttori, Operatori'. */
  public String categories(Offer offer) {
    return offer.categories().isEmpty()
        ? texts.get("timeband.offer.allCategories")
        : offer.categories().stream()
            .sorted()
            .map(one -> texts.named("people.category", one))
            .collect(Collectors.joining(", "));
  }

  /** '3 posti per ufficio', '20% di chi lavora in ogni ufficio', 'Senza limite'. */
  public String places(Offer offer) {
    return texts.of("timeband.offer.places." + offer.places().kind(), offer.places().value());
  }
}
