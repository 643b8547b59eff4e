package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One import of a registry file. Its life: the file is uploaded; a preview says what it would
 * change and may be made anew as often as one likes; then the changes are applied, or the whole is
 * thrown away. Nothing is changed before somebody says so.
 */
@Entity
@Table(name = "people_import")
public class ImportRun {

  private static final int IGNORED_LENGTH = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private RegistryKind kind;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.UPLOADED;

  @Column(name = "file_name")
  private String fileName;

  private String charset;
  private String separator;

  @Column(name = "ignored_columns")
  private String ignoredColumns;

  private String fingerprint;

  @Column(name = "with_accounts")
  private boolean withAccounts;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "previewed_at")
  private Instant previewedAt;

  @Column(name = "applied_by")
  private String appliedBy;

  @Column(name = "apply_started_at")
  private Instant applyStartedAt;

  @Column(name = "applied_at")
  private Instant appliedAt;

  protected ImportRun() {}

  ImportRun(RegistryKind kind, String fileName, String by, Instant at) {
    this.kind = kind;
    this.fileName = fileName;
    this.uploadedBy = by;
    this.uploadedAt = at;
  }

  /**
   * Notes that the file has been compared with the registry.
   *
   * @param seen the registry's fingerprint at that moment
   */
  void previewed(RegistryTable table, String seen, Instant at) {
    become(ImportState.PREVIEWED);
    this.charset = table.charset();
    this.separator = String.valueOf(table.separator());
    String ignored = String.join(", ", table.ignoredColumns());
    this.ignoredColumns = ignored.substring(0, Math.min(ignored.length(), IGNORED_LENGTH));
    this.fingerprint = seen;
    this.previewedAt = at;
  }

  /**
   * Begins to make the changes.
   *
   * @param accounts whether new people get an account, without password
   */
  void apply(String by, boolean accounts, Instant at) {
    become(ImportState.APPLYING);
    this.appliedBy = by;
    this.withAccounts = accounts;
    this.applyStartedAt = at;
  }

  void finish(Instant at) {
    become(ImportState.APPLIED);
    this.appliedAt = at;
  }

  void discard() {
    become(ImportState.DISCARDED);
  }

  /** Whether the registry is still as it was when the preview was made. */
  boolean saw(String now) {
    return now.equals(fingerprint);
  }

  private void become(ImportState next) {
    if (!state.next().contains(next)) {
      throw Refusal.conflict("people.refusal.importState." + state);
    }
    this.state = next;
  }

  public Long getId() {
    return id;
  }

  public RegistryKind getKind() {
    return kind;
  }

  public ImportState getState() {
    return state;
  }

  public String getFileName() {
    return fileName;
  }

  /** Encoding found out, null before the preview. */
  public String getCharset() {
    return charset;
  }

  /** What stands between the cells, null before the preview. */
  public String getSeparator() {
    return separator;
  }

  /** Headings that meant nothing, separated by commas; empty for none. */
  public String getIgnoredColumns() {
    return ignoredColumns == null ? "" : ignoredColumns;
  }

  public boolean isWithAccounts() {
    return withAccounts;
  }

  public String getUploadedBy() {
    return uploadedBy;
  }

  public Instant getUploadedAt() {
    return uploadedAt;
  }

  public Instant getPreviewedAt() {
    return previewedAt;
  }

  /** User name of who began to apply it, null before. */
  public String getAppliedBy() {
    return appliedBy;
  }

  public Instant getApplyStartedAt() {
    return applyStartedAt;
  }

  public Instant getAppliedAt() {
    return appliedAt;
  }
}
