package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.RawLine;
import it.segrate.citytimes.people.registry.RegistryKind;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one line of the file comes to: the change it makes, or what is wrong with it. */
@Entity
@Table(name = "people_import_row")
public class ImportRow {

  private static final int CELL_LENGTH = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @jakarta.persistence.Column(name = "import_id")
  private long importId;

  private int place;
  private Integer line;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  private RowState state;

  private String label;

  @jakarta.persistence.Column(name = "target_id")
  private Long targetId;

  @jakarta.persistence.Column(name = "target_version")
  private Integer targetVersion;

  @Convert(converter = CellsConverter.class)
  private List<String> content = List.of();

  @Convert(converter = ChangesConverter.class)
  private List<FieldChange> changes = List.of();

  @Convert(converter = ProblemsConverter.class)
  private List<Problem> problems = List.of();

  protected ImportRow() {}

  private ImportRow(long importId, Integer line, Outcome outcome, String label) {
    this.importId = importId;
    this.line = line;
    this.outcome = outcome;
    this.state = outcome.isChange() ? RowState.PENDING : RowState.IDLE;
    this.label = cut(label);
  }

  /** A good line. */
  public static ImportRow of(
      ImportRun run, RawLine line, Outcome outcome, String label, List<String> content) {
    ImportRow row = new ImportRow(run.getId(), line.number(), outcome, label);
    row.content = content;
    return row;
  }

  /** A bad line, with its cells as they stand in the file. */
  public static ImportRow quarantined(
      ImportRun run, RawLine line, String label, List<Problem> problems) {
    ImportRow row = new ImportRow(run.getId(), line.number(), Outcome.QUARANTINED, label);
    row.content = run.getKind().columns().stream().map(column -> cut(line.cell(column))).toList();
    row.problems = problems;
    return row;
  }

  /** Something the portal knows and the file does not. */
  static ImportRow absent(ImportRun run, String label, long targetId) {
    ImportRow row = new ImportRow(run.getId(), null, Outcome.ABSENT, label);
    row.targetId = targetId;
    return row;
  }

  /** Says what something new brings, where its cells alone do not. */
  public ImportRow bringing(List<FieldChange> fields) {
    this.changes = fields;
    return this;
  }

  /** Says which person or office the line is about, and what it changes. */
  public ImportRow changing(long target, int targetsVersion, List<FieldChange> fields) {
    this.targetId = target;
    this.targetVersion = targetsVersion;
    this.changes = fields;
    return this;
  }

  /** Says when its change is made: rows with smaller numbers come before. */
  void takePlace(int number) {
    this.place = number;
  }

  /** Notes that the change is made, and to whom. */
  void applied(long target) {
    this.targetId = target;
    this.state = RowState.APPLIED;
  }

  /** Sends the line to the quarantine because its change can no longer be made. */
  void setAside(Problem problem) {
    this.outcome = Outcome.QUARANTINED;
    this.state = RowState.IDLE;
    this.problems = List.of(problem);
  }

  /** The cells by column, as the registry's reader takes them. */
  RawLine asLine(RegistryKind kind) {
    return asLines(kind).getFirst();
  }

  /** The same for a row that stands for several lines, whose cells follow each other. */
  public List<RawLine> asLines(RegistryKind kind) {
    List<Column> columns = kind.columns();
    List<RawLine> lines = new ArrayList<>();
    for (int start = 0; start < content.size(); start += columns.size()) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), content.get(start + i));
      }
      lines.add(new RawLine(line, cells, List.of()));
    }
    return lines;
  }

  private static String cut(String text) {
    return text.length() <= CELL_LENGTH ? text : text.substring(0, CELL_LENGTH - 1) + "…";
  }

  public Long getId() {
    return id;
  }

  public long getImportId() {
    return importId;
  }

  /** The line in the file, from 1; null for what is not in the file. */
  public Integer getLine() {
    return line;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public RowState getState() {
    return state;
  }

  /** Name of the person or office, as the file or the registry has it. */
  public String getLabel() {
    return label;
  }

  /** The person or office, null while it is not there yet. */
  public Long getTargetId() {
    return targetId;
  }

  /** Its version in the preview. */
  public Integer getTargetVersion() {
    return targetVersion;
  }

  public List<String> getContent() {
    return content;
  }

  public List<FieldChange> getChanges() {
    return changes;
  }

  public List<Problem> getProblems() {
    return problems;
  }
}
