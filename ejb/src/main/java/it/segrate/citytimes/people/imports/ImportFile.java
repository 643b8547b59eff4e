package it.segrate.citytimes.people.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of an uploaded file, kept only until its changes are made or thrown away. */
@Entity
@Table(name = "people_import_file")
public class ImportFile {

  @Id
  @Column(name = "import_id")
  private Long importId;

  private byte[] content;

  protected ImportFile() {}

  ImportFile(long importId, byte[] content) {
    this.importId = importId;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
