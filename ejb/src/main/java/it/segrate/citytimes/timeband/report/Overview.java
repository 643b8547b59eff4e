package it.segrate.citytimes.timeband.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who works which hours on a day, in figures and, behind each figure, by name. */
public final class Overview {

  private final OverviewFilter filter;
  private final List<OverviewLine> all;
  private final List<OverviewLine> chosen;
  private final List<BandName> known;
  private final List<BandName> bands;

  /**
   * @param all of the offices that are looked at, whatever the band
   * @param known every band that somebody has or may come to have, by name
   */
  Overview(OverviewFilter filter, List<OverviewLine> all, List<BandName> known) {
    this.filter = filter;
    this.all = List.copyOf(all);
    this.chosen = all.stream().filter(this::isChosen).toList();
    this.known = List.copyOf(known);
    this.bands = known.stream().filter(one -> isChosen(one.code())).toList();
  }

  private boolean isChosen(OverviewLine line) {
    return isChosen(line.code());
  }

  private boolean isChosen(String code) {
    return filter.band() == null || filter.band().equals(code);
  }

  public OverviewFilter filter() {
    return filter;
  }

  /** Every band that somebody looked at has or may come to have, by name. */
  public List<BandName> known() {
    return known;
  }

  /** The bands that somebody looked at works on the day, by name. */
  public List<BandName> workedBands() {
    return known.stream().filter(band -> all.stream().anyMatch(line -> works(line, band))).toList();
  }

  private static boolean works(OverviewLine line, BandName band) {
    return line.standing() == Standing.BAND && band.equals(line.band());
  }

  /** The bands that are counted, by name. */
  public List<BandName> bands() {
    return bands;
  }

  /** How many people work, whatever their hours. */
  public long people() {
    return people(all);
  }

  /** How many stand so. */
  public long count(Standing standing) {
    return count(chosen, standing);
  }

  /** Those who stand so, or everybody for null, by name. */
  public List<OverviewLine> lines(Standing standing) {
    return chosen.stream().filter(one -> standing == null || one.standing() == standing).toList();
  }

  /** One row an office that has people, by name, those without one last. */
  public List<OverviewRow> rows() {
    Map<Long, List<OverviewLine>> offices = new LinkedHashMap<>();
    all.stream()
        .sorted(
            Comparator.comparing(
                OverviewLine::office, Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(
            line -> offices.computeIfAbsent(line.officeId(), id -> new ArrayList<>()).add(line));
    return offices.values().stream()
        .map(lines -> row(lines, lines.getFirst().officeId(), lines.getFirst().office()))
        .toList();
  }

  /** All rows together. */
  public OverviewRow total() {
    return row(all, null, null);
  }

  private OverviewRow row(List<OverviewLine> lines, Long officeId, String office) {
    List<OverviewLine> counted = lines.stream().filter(this::isChosen).toList();
    return new OverviewRow(
        officeId,
        office,
        people(lines),
        bands.stream().map(band -> countBand(counted, band)).toList(),
        count(counted, Standing.COMING),
        count(counted, Standing.DECIDING),
        count(counted, Standing.PERSONAL),
        count(counted, Standing.ORDINARY));
  }

  private static long people(List<OverviewLine> lines) {
    return lines.stream().filter(line -> line.standing().isWorked()).count();
  }

  private static long count(List<OverviewLine> lines, Standing standing) {
    return lines.stream().filter(line -> line.standing() == standing).count();
  }

  private static long countBand(List<OverviewLine> lines, BandName band) {
    return lines.stream().filter(line -> works(line, band)).count();
  }
}
