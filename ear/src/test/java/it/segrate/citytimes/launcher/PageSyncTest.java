package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSyncTest {

  @TempDir Path sources;
  @TempDir Path deployed;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void anEditedPageIsCarriedOver() throws IOException {
    Path page = Files.writeString(sources.resolve("home.xhtml"), "old");
    PageSync sync = sync();
    sync.look(false);

    Files.writeString(page, "new");
    Files.setLastModifiedTime(page, FileTime.from(Instant.now().plusSeconds(2)));
    sync.look(true);

    assertThat(deployed.resolve("home.xhtml")).hasContent("new");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Page updated: home.xhtml");
  }

  @Test
  void aNewPageInANewFolderIsCarriedOver() throws IOException {
    PageSync sync = sync();
    sync.look(false);

    Files.createDirectories(sources.resolve("timeband"));
    Files.writeString(sources.resolve("timeband/requests.xhtml"), "page");
    sync.look(true);

    assertThat(deployed.resolve("timeband/requests.xhtml")).hasContent("page");
  }

  @Test
  void aPageThatNobodyTouchedIsLeftAlone() throws IOException {
    Files.writeString(sources.resolve("home.xhtml"), "page");
    PageSync sync = sync();

    sync.look(false);
    sync.look(true);

    assertThat(deployed.resolve("home.xhtml")).doesNotExist();
  }

  private PageSync sync() {
    return new PageSync(
        sources, deployed, new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8)));
  }
}
