package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.timeband.BandChoice;
import it.segrate.citytimes.timeband.MyTimeBandService;
import it.segrate.citytimes.timeband.week.Fit;
import it.segrate.citytimes.timeband.week.Need.Kind;
import it.segrate.citytimes.timeband.week.Wish;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The bands in the order in which they suit a person; what matters to them stands in the address.
 */
@Named
@RequestScoped
public class BandChoiceView {

  private static final int LONG_DAYS = 3;

  @Inject private MyTimeBandService hours;
  @Inject private BandWeeksView weeks;
  @Inject private RemarksView remarks;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private WishForm form;
  private Wish wish;
  private List<BandChoice> choices;

  @PostConstruct
  void read() {
    form = WishForm.of(request);
    wish = form.wish();
    choices = hours.choices(wish);
  }

  /** Whether the person has said what matters to them. */
  public boolean isAsked() {
    return !wish.isEmpty();
  }

  public boolean isNone() {
    return choices.isEmpty();
  }

  /** The bands that suit, best first. */
  public List<BandChoice> getSuiting() {
    return choices.stream().filter(BandChoice::suits).toList();
  }

  /** The bands that do not, the nearest first. */
  public List<BandChoice> getOthers() {
    return choices.stream().filter(choice -> !choice.suits()).toList();
  }

  /** 'Dicci che cosa conta per te: mettiamo in ordine le 9 fasce del Comune.' */
  public String getLead() {
    return texts.of("timeband.choice.lead", bands(choices));
  }

  /** '3 fasce vanno bene'. */
  public String getFound() {
    return texts.of(
        isAsked() ? "timeband.choice.found" : "timeband.choice.all", bands(getSuiting()));
  }

  /** '2 fasce non vanno bene'. */
  public String getNotFound() {
    return texts.of("timeband.choice.others", bands(getOthers()));
  }

  /** How many bands these are: the editions of one are the same band. */
  private static long bands(List<BandChoice> some) {
    return some.stream().map(choice -> choice.band().getCode()).distinct().count();
  }

  /** The week of a band, with the times that were asked for. */
  public List<ChartWeek> week(BandChoice choice) {
    return weeks.wanted(choice.band(), wish);
  }

  /** What is drawn, for the legend. */
  public List<WeekDay> getDrawn() {
    return choices.stream()
        .flatMap(choice -> week(choice).stream())
        .flatMap(week -> week.days().stream())
        .toList();
  }

  /** What the band does and does not meet, each with how it looks. */
  public List<RemarkLine> remarks(BandChoice choice) {
    return remarks.of(choice.fit());
  }

  /** Why a band does not suit, in a sentence. */
  public String why(BandChoice choice) {
    String why = choice.obstacle().map(texts::say).orElseGet(() -> remarks.missed(choice.fit()));
    return choice.mine() ? texts.get("timeband.choice.mine") + " " + why : why;
  }

  /** Whether the person may ask for it, suiting or not. */
  public boolean isOpen(BandChoice choice) {
    return choice.obstacle().isEmpty() && !choice.mine();
  }

  /** How the verdict on a band looks: ok or warn. */
  public String kind(BandChoice choice) {
    return choice.fit().level() == Fit.Level.ALL ? "ok" : "warn";
  }

  /** The needs, as they are typed. */
  public List<NeedForm> getNeeds() {
    return form.needs();
  }

  public boolean isMore() {
    return form.canHaveMore();
  }

  public String getLongDays() {
    return form.longDays();
  }

  /** What a time can mean. */
  public List<Choice> getKinds() {
    return Stream.of(Kind.values())
        .map(kind -> new Choice(kind.name(), texts.named("timeband.need", kind)))
        .toList();
  }

  /** How many long days at most. */
  public List<Choice> getLongDayChoices() {
    return IntStream.range(0, LONG_DAYS)
        .mapToObj(
            most -> new Choice(String.valueOf(most), texts.of("timeband.choice.longDays", most)))
        .toList();
  }
}
