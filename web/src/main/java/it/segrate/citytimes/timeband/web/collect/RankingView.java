package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.ReasonCategory;
import it.segrate.citytimes.timeband.collect.BandAnswer;
import it.segrate.citytimes.timeband.collect.Ranking;
import it.segrate.citytimes.timeband.collect.RankingCard;
import it.segrate.citytimes.timeband.collect.RankingService;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A window in which somebody ranks bands, and later what came out for them. */
@Named
@ViewScoped
public class RankingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private RankingService rankings;
  @EJB private PrivateReasonService reasons;
  @Inject private BandWeeksView weeks;
  @Inject private WhyNotView why;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private String asked;
  private Long[] wanted = new Long[0];
  private ReasonCategory category;
  private String reason;
  private transient RankingCard card;

  /** Finds the window that the address names, and what was ranked. */
  public void load() {
    wanted = new Long[getCard().window().getRanks()];
    getCard()
        .mine()
        .map(Ranking::getBands)
        .ifPresent(bands -> System.arraycopy(bands.toArray(), 0, wanted, 0, bands.size()));
    if (getCard().isOpen() && isReasonsKept()) {
      rankings
          .reason(id())
          .ifPresent(
              written -> {
                category = written.category();
                reason = written.text();
              });
    }
  }

  public RankingCard getCard() {
    if (card == null) {
      card = rankings.card(id());
    }
    return card;
  }

  /** Whether the reader can rank. */
  public boolean isOpen() {
    return getCard().isOpen();
  }

  /** Which window, and until when. */
  public String getLead() {
    Period term = new Period(getCard().window().getFrom(), getCard().window().getUntil());
    String name = getCard().window().getName();
    return getCard().isOpen()
        ? texts.of("timeband.rank.lead", name, term, closes())
        : texts.of("timeband.rank.leadClosed", name, term);
  }

  private String closes() {
    return dates.dayAndTime(getCard().window().getClosesAt());
  }

  /** The bands the reader can rank. */
  public List<BandAnswer> getBands() {
    return getCard().bands().stream().filter(BandAnswer::isOpen).toList();
  }

  /** Those they cannot have, each with why. */
  public List<BandAnswer> getClosed() {
    return getCard().bands().stream().filter(one -> !one.isOpen()).toList();
  }

  /** Why they cannot have it. */
  public String obstacle(BandAnswer answer) {
    return answer.obstacle().map(texts::say).orElse("");
  }

  public List<Choice> getChoices() {
    return getBands().stream()
        .map(one -> new Choice(one.band().getId(), weeks.name(one.band())))
        .toList();
  }

  /** Whether there is a field for the choice of that place, 1 for the first. */
  public boolean has(int place) {
    return place <= Math.min(wanted.length, getBands().size());
  }

  /** Keeps the choices; what is left free in between is passed over. */
  public String save() {
    List<Long> ranked = Arrays.stream(wanted).filter(Objects::nonNull).toList();
    rankings.rank(id(), ranked, new Reason(category, reason));
    Said.done(texts.get("timeband.rank.saved"), texts.of("timeband.rank.savedNext", closes()));
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  /** Takes them back. */
  public String withdraw() {
    rankings.withdraw(id());
    Said.done(texts.get("timeband.rank.withdrawn"), null);
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  /** What was ranked, by name, the most wanted first. */
  public List<String> getMine() {
    return getCard().mine().stream()
        .flatMap(ranking -> ranking.getBands().stream())
        .map(this::name)
        .toList();
  }

  private String name(long band) {
    return getCard().band(band).map(one -> weeks.name(one.band())).orElse("");
  }

  /** What came out, in words. */
  public String getOutcome() {
    return getCard()
        .mine()
        .filter(ranking -> ranking.bandId().isPresent())
        .map(
            ranking ->
                texts.of(
                    "timeband.rank.got",
                    name(ranking.bandId().get()),
                    ranking.cameTrue().orElse(0)))
        .orElseGet(() -> texts.get("timeband.rank.gotNone"));
  }

  /** What follows from it, and why not the first. */
  public List<String> getOutcomeText() {
    Optional<Ranking> mine = getCard().mine();
    Optional<String> next =
        mine.filter(ranking -> ranking.bandId().isPresent())
            .map(
                ranking ->
                    ranking.refusal().isPresent()
                        ? "timeband.rank.gotNotSent"
                        : "timeband.rank.gotText")
            .map(texts::get);
    Optional<String> instead =
        mine.flatMap(Ranking::whyNotFirst)
            .map(no -> texts.of("timeband.rank.whyNotFirst", why.say(no)));
    return Stream.concat(next.stream(), instead.stream()).toList();
  }

  /** Whether the server can keep a reason. */
  public boolean isReasonsKept() {
    return reasons.canKeep();
  }

  public List<Choice> getCategories() {
    return Arrays.stream(ReasonCategory.values())
        .map(one -> new Choice(one, texts.named("timeband.reason", one)))
        .toList();
  }

  private long id() {
    return Ids.of(asked, "timeband.refusal.unknownCollection");
  }

  /** The choices in their order; null where none is made. */
  public Long[] getWanted() {
    return wanted;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public ReasonCategory getCategory() {
    return category;
  }

  public void setCategory(ReasonCategory category) {
    this.category = category;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
