package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.hall.CardFields;
import it.segrate.citytimes.frontoffice.hall.CardText;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import java.util.Optional;

/** The card of a service as it is being written. */
public class ServiceForm {

  private String whoIt;
  private String whoEn;
  private String needIt;
  private String needEn;
  private String givesIt;
  private String givesEn;
  private String timesIt;
  private String timesEn;
  private String costIt;
  private String costEn;
  private String link;
  private String cap;
  private boolean active;

  /** The card as it stands. */
  static ServiceForm of(ServiceCard service) {
    CardText card = service.getCard();
    ServiceForm form = new ServiceForm();
    form.whoIt = italian(card.who());
    form.whoEn = english(card.who());
    form.needIt = italian(card.need());
    form.needEn = english(card.need());
    form.givesIt = italian(card.gives());
    form.givesEn = english(card.gives());
    form.timesIt = italian(card.times());
    form.timesEn = english(card.times());
    form.costIt = italian(card.cost());
    form.costEn = english(card.cost());
    form.link = service.getLink().orElse("");
    form.active = service.isActive();
    form.cap = service.getDailyCap().map(Object::toString).orElse("");
    return form;
  }

  CardFields fields() {
    return new CardFields(
        whoIt, whoEn, needIt, needEn, givesIt, givesEn, timesIt, timesEn, costIt, costEn, link,
        active, cap);
  }

  private static String italian(Optional<LocalText> text) {
    return text.map(LocalText::it).orElse("");
  }

  private static String english(Optional<LocalText> text) {
    return text.map(LocalText::en).orElse("");
  }

  public String getWhoIt() {
    return whoIt;
  }

  public void setWhoIt(String whoIt) {
    this.whoIt = whoIt;
  }

  public String getWhoEn() {
    return whoEn;
  }

  public void setWhoEn(String whoEn) {
    this.whoEn = whoEn;
  }

  public String getNeedIt() {
    return needIt;
  }

  public void setNeedIt(String needIt) {
    this.needIt = needIt;
  }

  public String getNeedEn() {
    return needEn;
  }

  public void setNeedEn(String needEn) {
    this.needEn = needEn;
  }

  public String getGivesIt() {
    return givesIt;
  }

  public void setGivesIt(String givesIt) {
    this.givesIt = givesIt;
  }

  public String getGivesEn() {
    return givesEn;
  }

  public void setGivesEn(String givesEn) {
    this.givesEn = givesEn;
  }

  public String getTimesIt() {
    return timesIt;
  }

  public void setTimesIt(String timesIt) {
    this.timesIt = timesIt;
  }

  public String getTimesEn() {
    return timesEn;
  }

  public void setTimesEn(String timesEn) {
    this.timesEn = timesEn;
  }

  public String getCostIt() {
    return costIt;
  }

  public void setCostIt(String costIt) {
    this.costIt = costIt;
  }

  public String getCostEn() {
    return costEn;
  }

  public void setCostEn(String costEn) {
    this.costEn = costEn;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public String getCap() {
    return cap;
  }

  public void setCap(String cap) {
    this.cap = cap;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
