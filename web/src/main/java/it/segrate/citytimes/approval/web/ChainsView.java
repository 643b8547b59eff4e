package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.ApprovalKinds;
import it.segrate.citytimes.approval.chain.ChainCard;
import it.segrate.citytimes.approval.chain.ChainService;
import it.segrate.citytimes.approval.chain.ChainStep;
import it.segrate.citytimes.approval.chain.Headless;
import it.segrate.citytimes.approval.chain.HeadlessService;
import it.segrate.citytimes.approval.chain.VacantOffice;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who decides what, where, and who is without a head. */
@Named
@RequestScoped
public class ChainsView {

  @Inject private ChainService chains;
  @Inject private HeadlessService headless;
  @Inject private ApprovalKinds kinds;
  @Inject private Texts texts;

  private List<ChainCard> cards;
  private List<Headless> people;
  private List<VacantOffice> vacant;

  /** Of each kind the chain of all offices, then those of single ones. */
  public List<ChainCard> getCards() {
    if (cards == null) {
      cards = chains.all();
    }
    return cards;
  }

  /** Those on whose requests HR decides. */
  public List<Headless> getPeople() {
    if (people == null) {
      people = headless.people();
    }
    return people;
  }

  /** The offices without a head. */
  public List<VacantOffice> getVacant() {
    if (vacant == null) {
      vacant = headless.vacant();
    }
    return vacant;
  }

  /** What a kind is called. */
  public String kind(ChainCard card) {
    return texts.say(kinds.name(card.kind()));
  }

  /** The office, or all. */
  public String where(ChainCard card) {
    return card.office() == null ? texts.get("approval.chains.everywhere") : card.office();
  }

  /** 'Responsabile dell’ufficio, 5 giorni lavorativi, poi si ricorda'. */
  public String says(ChainStep step) {
    return texts.of(
        "approval.chains.step",
        texts.named("approval.chain.who", step.kind()),
        step.days(),
        texts.named("approval.overdue", step.overdue()));
  }

  /** The page on which a chain is changed. */
  public String page(ChainCard card) {
    return "/approval/chain.xhtml?kind="
        + card.kind()
        + (card.officeId() == null ? "" : "&office=" + card.officeId());
  }

  /** Why no head decides for somebody. */
  public String why(Headless person) {
    String why = person.office() == null ? "NO_OFFICE" : person.heads() ? "TOP" : "NO_HEAD";
    return texts.get("approval.headless.why." + why);
  }

  /** The kinds of case, to choose one. */
  public List<Choice> getKinds() {
    return kinds.all().stream().map(one -> new Choice(one, texts.say(kinds.name(one)))).toList();
  }

  /** The offices, to choose one. */
  public List<Choice> getOffices() {
    return chains.offices().stream().map(one -> new Choice(one.getId(), one.getName())).toList();
  }
}
