package it.segrate.citytimes.timeband.web.report;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.report.BandName;
import it.segrate.citytimes.timeband.report.Overview;
import it.segrate.citytimes.timeband.report.OverviewFilter;
import it.segrate.citytimes.timeband.report.OverviewLine;
import it.segrate.citytimes.timeband.report.OverviewRow;
import it.segrate.citytimes.timeband.report.OverviewService;
import it.segrate.citytimes.timeband.report.Standing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** HR's overview by office and band, and the people behind each figure. */
@Named
@RequestScoped
public class OverviewView {

  @EJB private OverviewService service;
  @Inject private OverviewChoice choice;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;
  @Inject private HttpServletRequest request;

  private Overview overview;
  private List<Choice> offices;
  private List<OverviewLine> lines;
  private Pager pager;

  /** A figure of a band, with its list. */
  public record Cell(String heading, long count, String list) {}

  private Overview overview() {
    if (overview == null) {
      overview = service.overview(choice.getFilter());
    }
    return overview;
  }

  /** 'Delle 220 persone in servizio, 41 hanno una fascia; 12 hanno ancora un orario ...'. */
  public String getLead() {
    Overview all = overview();
    return choice.getBand().isEmpty()
        ? texts.of(
            "timeband.overview.lead",
            all.people(),
            all.count(Standing.BAND),
            all.count(Standing.PERSONAL))
        : texts.of("timeband.overview.lead.band", all.people(), all.count(Standing.BAND));
  }

  public List<BandName> getBands() {
    return overview().bands();
  }

  public String name(BandName band) {
    return band == null ? "" : band.in(localeView.getLocale());
  }

  public List<OverviewRow> getRows() {
    return overview().rows();
  }

  public OverviewRow getTotal() {
    return overview().total();
  }

  public String office(OverviewRow row) {
    return row.office() == null ? texts.get("timeband.overview.noOffice") : row.office();
  }

  /** Whether every kind of hours is counted, and not one band alone. */
  public boolean isWhole() {
    return choice.getBand().isEmpty();
  }

  /** Every figure of an office, in the order of the headings. */
  public List<Cell> cells(OverviewRow row) {
    return cells(row, (standing, band) -> choice.list(standing, row.officeId(), band));
  }

  /** Every figure of all offices together. */
  public List<Cell> getTotals() {
    return cells(getTotal(), choice::total);
  }

  /** Where the people behind a figure are listed. */
  private interface Lists {
    String of(Standing standing, String band);
  }

  private List<Cell> cells(OverviewRow row, Lists lists) {
    List<Cell> cells = new ArrayList<>();
    IntStream.range(0, getBands().size())
        .forEach(
            i ->
                cells.add(
                    new Cell(
                        name(getBands().get(i)),
                        row.bands().get(i),
                        lists.of(Standing.BAND, getBands().get(i).code()))));
    if (isWhole()) {
      cells.add(cell(row.ordinary(), Standing.ORDINARY, lists));
      cells.add(cell(row.personal(), Standing.PERSONAL, lists));
    }
    cells.add(cell(row.coming(), Standing.COMING, lists));
    cells.add(cell(row.deciding(), Standing.DECIDING, lists));
    return cells;
  }

  private Cell cell(long count, Standing standing, Lists lists) {
    return new Cell(
        texts.named("timeband.overview.heading", standing), count, lists.of(standing, null));
  }

  public List<Choice> getOffices() {
    if (offices == null) {
      offices = new ArrayList<>();
      service
          .offices()
          .forEach(office -> offices.add(new Choice(String.valueOf(office.id()), office.name())));
      offices.add(
          new Choice(
              String.valueOf(OverviewFilter.NO_OFFICE), texts.get("timeband.overview.noOffice")));
    }
    return offices;
  }

  /** The bands that somebody has or may come to have, whatever was chosen. */
  public List<Choice> getBandChoices() {
    return overview().known().stream().map(band -> new Choice(band.code(), name(band))).toList();
  }

  public List<Choice> getStandings() {
    return Arrays.stream(Standing.values())
        .map(one -> new Choice(one.name(), texts.named("timeband.standing", one)))
        .toList();
  }

  /** Whether the offices below are looked at, too. */
  public List<Choice> getReaches() {
    return List.of(
        new Choice("", texts.get("timeband.overview.below.with")),
        new Choice("only", texts.get("timeband.overview.below.only")));
  }

  private List<OverviewLine> lines() {
    if (lines == null) {
      lines = overview().lines(choice.getStanding());
    }
    return lines;
  }

  /** '12 persone, al 28 novembre 2026.' */
  public String getListLead() {
    return texts.of("timeband.overview.list.lead", lines().size(), dates.date(choice.getDay()));
  }

  public List<OverviewLine> getLines() {
    return lines().stream().skip(getPager().first()).limit(Pager.SIZE).toList();
  }

  public Pager getPager() {
    if (pager == null) {
      Map<String, Object> filters = new LinkedHashMap<>(choice.filters());
      filters.put("standing", choice.getStanding() == null ? "" : choice.getStanding().name());
      pager =
          Pager.of(
              "/timeband/overview-people.xhtml",
              filters,
              request.getParameter("page"),
              lines().size());
    }
    return pager;
  }

  /** From when to when; empty for ordinary hours. */
  public String period(OverviewLine line) {
    return dates.period(line.from(), line.until());
  }
}
