package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.collect.CollectionDesk;
import it.segrate.citytimes.timeband.collect.ProposalDesk;
import it.segrate.citytimes.timeband.collect.ProposalRow;
import it.segrate.citytimes.timeband.collect.Ranking;
import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who gets what in the window that the address names, and why; HR pins. */
@Named
@RequestScoped
public class AllocationView {

  /** Who is shown. */
  public enum Show {
    ALL(ranking -> true),
    NOT_FIRST(ranking -> ranking.cameTrue().orElse(0) != 1),
    NONE(ranking -> ranking.bandId().isEmpty()),
    PINNED(Ranking::isPinned);

    private final Predicate<Ranking> passes;

    Show(Predicate<Ranking> passes) {
      this.passes = passes;
    }
  }

  @Inject private ProposalDesk proposals;
  @Inject private CollectionDesk desk;
  @Inject private CollectionView collection;
  @Inject private BandWeeksView weeks;
  @Inject private WhyNotView why;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private List<ProposalRow> all;
  private Map<Long, TimeBand> bands;
  private List<WhyNot> broken;
  private Map<Long, WhyNot> conflicts;

  private List<ProposalRow> all() {
    if (all == null) {
      all = proposals.rows(collection.getWindow().getId());
    }
    return all;
  }

  /** 'Due persone hanno la prima scelta, una la seconda, una resta con il suo orario.' */
  public String getSummary() {
    StringBuilder words = new StringBuilder();
    for (int rank = 1; rank <= collection.getWindow().getRanks(); rank++) {
      int wanted = rank;
      long got = count(ranking -> ranking.cameTrue().orElse(0) == wanted);
      words.append(texts.of("timeband.allocation.sum." + rank, got)).append(", ");
    }
    return words + texts.of("timeband.allocation.sum.none", count(Show.NONE.passes));
  }

  private long count(Predicate<Ranking> passes) {
    return all().stream().map(ProposalRow::ranking).filter(passes).count();
  }

  /** The hard rules that are broken, in words. */
  public List<String> getBroken() {
    if (broken == null) {
      broken = proposals.broken(collection.getWindow().getId());
    }
    return broken.stream()
        .map(
            one ->
                texts.of(
                    "timeband.allocation.broken." + one.kind(),
                    one.group() == null ? "" : one.group(),
                    one.day() == null ? "" : dates.weekday(one.day()),
                    one.day() == null ? "" : dates.dayWithoutName(one.day()),
                    dates.time(one.from()),
                    dates.time(one.to()),
                    one.have(),
                    one.need()))
        .toList();
  }

  /** Whom the address asks for. */
  public Show getShow() {
    String written = request.getParameter("show");
    return Arrays.stream(Show.values())
        .filter(one -> one.name().equals(written))
        .findFirst()
        .orElse(Show.ALL);
  }

  public Show[] getShows() {
    return Show.values();
  }

  /** 'Tutti (12)'. */
  public String words(Show show) {
    return texts.of("timeband.allocation.show." + show, count(show.passes));
  }

  public String path(Show show) {
    return "/timeband/collection.xhtml?id=" + collection.getWindow().getId() + "&show=" + show;
  }

  private List<ProposalRow> shown() {
    return all().stream().filter(row -> getShow().passes.test(row.ranking())).toList();
  }

  public Pager getPager() {
    Map<String, Object> filters = new LinkedHashMap<>();
    filters.put("id", collection.getWindow().getId());
    filters.put("show", getShow());
    return Pager.of(
        "/timeband/collection.xhtml", filters, request.getParameter("page"), shown().size());
  }

  /** The people of this page. */
  public List<ProposalRow> getRows() {
    return shown().stream().skip(getPager().first()).limit(Pager.SIZE).toList();
  }

  /** The name of a band on offer. */
  public String band(Long id) {
    if (bands == null) {
      bands = desk.bands().stream().collect(Collectors.toMap(TimeBand::getId, Function.identity()));
    }
    return bands.containsKey(id) ? weeks.name(bands.get(id)) : "";
  }

  /** '1. Mattine presto'. */
  public List<String> wanted(ProposalRow row) {
    return row.ranking().getBands().stream()
        .map(
            id -> texts.of("timeband.allocation.one", row.ranking().rankOf(id).orElse(0), band(id)))
        .toList();
  }

  /** The band somebody gets, or that they keep their hours. */
  public String gets(ProposalRow row) {
    return row.ranking()
        .bandId()
        .map(this::band)
        .orElseGet(() -> texts.get("timeband.allocation.keeps"));
  }

  /** Which choice it is; empty for none. */
  public String rank(ProposalRow row) {
    return row.ranking().cameTrue().isEmpty()
        ? ""
        : texts.of("timeband.allocation.rankOf", row.ranking().cameTrue().getAsInt());
  }

  /** How it looks. */
  public String kind(ProposalRow row) {
    int rank = row.ranking().cameTrue().orElse(0);
    return rank == 1 ? "ok" : rank == 0 ? "bad" : "warn";
  }

  /** What kept them from the first; or why no request could be sent. */
  public String whyNot(ProposalRow row) {
    return row.ranking()
        .refusal()
        .map(key -> texts.get("timeband.rank.gotNotSent"))
        .orElseGet(
            () -> row.ranking().whyNotFirst().map(why::say).map(texts::capitalised).orElse(""));
  }

  /** The one whose choices are looked at; null for none. */
  public ProposalRow getChosen() {
    String written = request.getParameter("ranking");
    if (written == null || written.isBlank()) {
      return null;
    }
    long id = Ids.of(written, "timeband.refusal.unknownCollection");
    return all().stream().filter(row -> row.ranking().getId() == id).findFirst().orElse(null);
  }

  /** What keeps the chosen one from a band, in words. */
  public String conflict(Long band) {
    Ranking ranking = getChosen().ranking();
    if (ranking.bandId().filter(band::equals).isPresent()) {
      return texts.get("timeband.allocation.isGiven");
    }
    if (conflicts == null) {
      conflicts = proposals.conflicts(ranking.getId());
    }
    return conflicts.containsKey(band)
        ? texts.capitalised(why.say(conflicts.get(band)))
        : texts.get("timeband.allocation.fits");
  }

  /** Pins somebody to what is proposed. */
  public String pin(ProposalRow row) {
    return pin(row, row.ranking().bandId().orElse(null));
  }

  /** Pins somebody to a band they ranked; null leaves them their hours. */
  public String pin(ProposalRow row, Long band) {
    proposals.pin(row.ranking().getId(), band);
    Said.done(
        texts.of("timeband.allocation.pinnedSaid", row.person()),
        texts.get("timeband.allocation.pinnedNext"));
    return here();
  }

  /** Lets the solver say again what they get. */
  public String unpin(ProposalRow row) {
    proposals.unpin(row.ranking().getId());
    Said.done(
        texts.of("timeband.allocation.unpinnedSaid", row.person()),
        texts.get("timeband.allocation.pinnedNext"));
    return here();
  }

  private String here() {
    return path(getShow()) + "&faces-redirect=true";
  }
}
