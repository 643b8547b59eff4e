package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.BandRow;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Two bands side by side. */
@Named
@RequestScoped
public class CompareView {

  @EJB private BandDesk desk;
  @Inject private BandWeeksView weeks;
  @Inject private BandDifferences differences;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private List<TimeBand> bands;

  @PostConstruct
  void read() {
    bands = desk.all().stream().map(BandRow::band).toList();
  }

  /** The bands to choose from, drafts and all. */
  public List<Choice> getChoices() {
    return bands.stream()
        .map(
            band ->
                new Choice(
                    String.valueOf(band.getId()),
                    weeks.name(band)
                        + ", "
                        + texts.of("timeband.catalogue.edition", band.getEdition())))
        .toList();
  }

  /** The two that are chosen; fewer while one is not. */
  public List<TimeBand> getChosen() {
    return Stream.of(getFirst(), getSecond())
        .filter(Objects::nonNull)
        .map(id -> Ids.of(id, "timeband.refusal.unknownBand"))
        .flatMap(id -> bands.stream().filter(band -> band.getId().equals(id)))
        .toList();
  }

  /** Day by day what both are like; none while fewer than two are chosen. */
  public List<BandDifferences.Row> getRows() {
    List<TimeBand> chosen = getChosen();
    return chosen.size() < 2
        ? List.of()
        : differences.of(chosen.getFirst().pattern(), chosen.getLast().pattern());
  }

  /** What the law says of a band, in one line. */
  public String law(TimeBand band) {
    BandCheck check = desk.check(band.sheet(), band.getValidFrom());
    return texts.of(
        "timeband.law.summaryPublished",
        check.violations(),
        check.warnings(),
        check.missing().size(),
        check.passed());
  }

  public String getFirst() {
    return parameter("a");
  }

  public String getSecond() {
    return parameter("b");
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value;
  }
}
