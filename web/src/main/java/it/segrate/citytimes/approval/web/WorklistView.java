package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.ApprovalKinds;
import it.segrate.citytimes.approval.Batch;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.approval.WorklistService;
import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.people.PlainText;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The worklist, filtered by what stands in the address. */
@Named
@RequestScoped
public class WorklistView {

  private static final String DUE = "due";
  private static final String SHORT = "short";
  private static final String DELEGATED = "delegated";

  @Inject private WorklistService worklist;
  @Inject private DecisionService decisions;
  @Inject private ApprovalKinds kinds;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private String person;
  private String kind;
  private String office;
  private String batch;
  private String only;
  private List<WorklistRow> all;
  private List<WorklistRow> rows;
  private Map<Long, CoverLine> cover;

  @PostConstruct
  void read() {
    person = param("person");
    kind = param("kind");
    office = param("office");
    batch = param("batch");
    only = param("only");
    all = worklist.pending();
    List<WorklistRow> found = all.stream().filter(this::isFound).toList();
    // Of very many not all are looked at: whoever looks for some has those looked at first.
    cover =
        worklist.cover(
            Stream.concat(found.stream(), all.stream())
                .map(WorklistRow::caseId)
                .distinct()
                .toList());
    rows = found.stream().filter(row -> isShownBy(only, row)).toList();
  }

  private boolean isFound(WorklistRow row) {
    return PlainText.fold(row.requester()).contains(PlainText.fold(person))
        && (kind.isEmpty() || row.kind().equals(kind))
        && (office.isEmpty() || row.office().equals(office))
        && (batch.isEmpty() || row.batch() != null && row.batch().id().equals(batch));
  }

  private boolean isShownBy(String filter, WorklistRow row) {
    return switch (filter) {
      case DUE -> row.isPressing(today());
      case SHORT -> cover(row).kind() == CoverLine.Kind.SHORT;
      case DELEGATED -> row.deputyFor() != null;
      default -> true;
    };
  }

  /** What approving a case would do to the cover. */
  public CoverLine cover(WorklistRow row) {
    return cover.getOrDefault(row.caseId(), CoverLine.NOT_COUNTED);
  }

  /** The style of the state that says so; empty for words alone. */
  public String coverTone(WorklistRow row) {
    return switch (cover(row).kind()) {
      case KEPT -> "ok";
      case TIGHT -> "warn";
      case SHORT -> "bad";
      case NONE, LATER -> "";
    };
  }

  /** How many of the list were too many to be looked at. */
  public long getUnseen() {
    return all.stream().filter(row -> cover(row).kind() == CoverLine.Kind.LATER).count();
  }

  /** '7 pratiche. Una è scaduta. 2 scadono entro domani.' */
  public String getLead() {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.of("approval.worklist.lead", all.size()));
    long overdue = all.stream().filter(row -> row.isOverdue(today())).count();
    long pressing = count(DUE) - overdue;
    if (overdue > 0) {
      sentences.add(texts.of("approval.worklist.overdue", overdue));
    }
    if (pressing > 0) {
      sentences.add(texts.of("approval.worklist.pressing", pressing));
    }
    return String.join(" ", sentences);
  }

  /** What leads to the first: its name after a decision, which asks for the next. */
  public String getFirstWords() {
    return Said.isSomething()
        ? texts.of("approval.worklist.next", rows.getFirst().requester())
        : texts.get("approval.worklist.first");
  }

  /** The steps that the filters let through, most urgent first. */
  public List<WorklistRow> getRows() {
    return rows;
  }

  /** All that waits, whatever the filters. */
  public int getTotal() {
    return all.size();
  }

  /** How many pass a quick filter. */
  public long count(String filter) {
    return all.stream().filter(row -> isShownBy(filter, row)).count();
  }

  /** The address of this list with another quick filter; the other filters stay. */
  public String path(String filter) {
    return "/approval/worklist.xhtml?person="
        + URLEncoder.encode(person, StandardCharsets.UTF_8)
        + "&kind="
        + URLEncoder.encode(kind, StandardCharsets.UTF_8)
        + "&office="
        + URLEncoder.encode(office, StandardCharsets.UTF_8)
        + "&batch="
        + URLEncoder.encode(batch, StandardCharsets.UTF_8)
        + "&only="
        + filter;
  }

  /** The kinds of case that occur in the list. */
  public List<Choice> getKinds() {
    return all.stream()
        .map(WorklistRow::kind)
        .distinct()
        .map(one -> new Choice(one, texts.say(kinds.name(one))))
        .toList();
  }

  /** The offices that occur in the list. */
  public List<Choice> getOffices() {
    return all.stream()
        .map(WorklistRow::office)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .map(name -> new Choice(name, name))
        .toList();
  }

  /** The collections from which requests of the list come. */
  public List<Choice> getBatches() {
    return all.stream()
        .map(WorklistRow::batch)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Batch::name))
        .map(one -> new Choice(one.id(), one.name()))
        .toList();
  }

  /** When the caller decided last, in words; what to expect where that never happened. */
  public String getNoneText() {
    return decisions
        .lastDecided()
        .map(at -> texts.of("approval.worklist.noneSince", dates.day(dates.dayOf(at))))
        .orElseGet(() -> texts.get("approval.worklist.noneEver"));
  }

  public String getPerson() {
    return person;
  }

  public String getKind() {
    return kind;
  }

  public String getOffice() {
    return office;
  }

  public String getBatch() {
    return batch;
  }

  public String getOnly() {
    return only;
  }

  private LocalDate today() {
    return dates.getToday();
  }

  private String param(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
