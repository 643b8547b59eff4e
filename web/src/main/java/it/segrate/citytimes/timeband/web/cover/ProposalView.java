package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.cover.Alternative;
import it.segrate.citytimes.timeband.cover.CounterProposalService;
import it.segrate.citytimes.timeband.cover.ProposalCard;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;

/** Proposals: a head makes one from the alternatives, the person who asked answers. */
@Named
@RequestScoped
public class ProposalView {

  @Inject private CounterProposalService service;
  @Inject private CoverView cover;
  @Inject private BandWeeksView bands;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private String picked;
  private String message;
  private List<ProposalCard> mine;
  private List<ProposalCard> open;

  /** The alternatives to choose from. */
  public List<Choice> choices(long requestId) {
    return cover.of(requestId).alternatives().stream()
        .map(one -> new Choice(key(one), cover.words(one)))
        .toList();
  }

  private static String key(Alternative one) {
    return one.band().getId() + "@" + one.from();
  }

  /**
   * Proposes what was picked.
   *
   * @throws Refusal INVALID if nothing was, and what the service says
   */
  public String propose(long requestId) {
    Alternative chosen =
        cover.of(requestId).alternatives().stream()
            .filter(one -> key(one).equals(picked))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("timeband.refusal.proposalPick"));
    service.propose(requestId, chosen.band().getId(), chosen.from(), message);
    Said.done(texts.get("timeband.proposal.sent"), texts.get("timeband.proposal.sent.detail"));
    return "/approval/decision.xhtml?id=" + request.getParameter("id") + "&faces-redirect=true";
  }

  /** What waits for an answer, in words; empty where nothing does. */
  public String waiting(long requestId) {
    if (open == null) {
      open = service.openFor(requestId);
    }
    return open.stream()
        .findFirst()
        .map(card -> texts.of("timeband.proposal.open", what(card)))
        .orElse("");
  }

  /** What is proposed to the caller for one of their requests; null for nothing. */
  public ProposalCard mine(long requestId) {
    if (mine == null) {
      mine = service.mine();
    }
    return mine.stream().filter(card -> card.requestId() == requestId).findFirst().orElse(null);
  }

  /** 'Ugo Segnaposti ti propone: «Cinque giorni uguali», dal 7 gennaio'. */
  public String words(ProposalCard card) {
    return texts.of("timeband.proposal.mine", card.by(), what(card));
  }

  private String what(ProposalCard card) {
    LocalDate from = card.from();
    String day = dates.day(from);
    return card.sameBand()
        ? texts.inside(texts.of("timeband.cover.alternative.same", day))
        : texts.of("timeband.cover.alternative.other", bands.name(card.band()), day);
  }

  /** Takes what is proposed. */
  public String accept(long proposal) {
    service.accept(proposal);
    return done("accepted");
  }

  /** Keeps to what was asked for. */
  public String refuse(long proposal) {
    service.refuse(proposal);
    return done("refused");
  }

  private String done(String how) {
    Said.done(
        texts.get("timeband.proposal." + how), texts.get("timeband.proposal." + how + ".detail"));
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  public String getPicked() {
    return picked;
  }

  public void setPicked(String picked) {
    this.picked = picked;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }
}
