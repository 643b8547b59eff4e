package it.segrate.citytimes.timeband.web.order;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;

/**
 * A page as a PDF that assistive technology can read (PDF/UA, ISO 14289-1): tagged, with a title, a
 * language and its own fonts. Those are Titillium Web, which the SIL Open Font License lets one
 * embed.
 */
final class TaggedPdf {

  static final String FONT = "Titillium Web";

  private static final String JAR = "bootstrap-italia";
  private static final String FONTS =
      "/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    // It tells of each step otherwise.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private TaggedPdf() {}

  /**
   * Writes the file; the stream stays open.
   *
   * @param page well-formed XHTML with a title, a description and a language
   */
  static void write(String page, OutputStream target) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> font("regular"), FONT, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> font("700"), FONT, BOLD, FontStyle.NORMAL, true);
    builder.withHtmlContent(page, null);
    builder.toStream(target);
    builder.run();
  }

  private static InputStream font(String weight) {
    String file = "/META-INF/resources/webjars/" + JAR + "/" + version() + FONTS + weight + ".ttf";
    return Objects.requireNonNull(TaggedPdf.class.getResourceAsStream(file), file);
  }

  /** Of the jar that the pages have their fonts from. */
  private static String version() {
    Properties made = new Properties();
    try (InputStream written =
        TaggedPdf.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/" + JAR + "/pom.properties")) {
      made.load(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made.getProperty("version");
  }
}
