package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.PeopleDirectory;
import it.segrate.citytimes.people.PersonCard;
import it.segrate.citytimes.portal.web.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One person, with as much as the reader may see. */
@Named
@RequestScoped
public class PersonView {

  @Inject private PeopleDirectory directory;

  private String id;
  private PersonCard card;

  /** Finds the person that the address names. */
  public void load() {
    card = directory.card(Ids.of(id, "people.refusal.noPerson"));
  }

  public PersonCard getCard() {
    return card;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
