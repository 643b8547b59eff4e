package it.segrate.citytimes.timeband.web.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.registry.OpenSheet;
import it.segrate.citytimes.people.registry.RegistryWriter;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.report.OverviewLine;
import it.segrate.citytimes.timeband.report.OverviewService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** The people of the overview as a file: CSV as Italian spreadsheets open it, or OpenDocument. */
@WebServlet({"/timeband/overview.csv", "/timeband/overview.ods"})
public class OverviewFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final char MARK = '\uFEFF';
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  @EJB private transient OverviewService service;
  @Inject private transient OverviewChoice choice;
  @Inject private transient Texts texts;
  @Inject private transient LocaleView localeView;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String format = request.getServletPath().replaceAll(".*\\.", "");
    try {
      List<? extends List<?>> rows =
          service.export(choice.getFilter(), choice.getStanding(), format).stream()
              .map(this::cells)
              .toList();
      begin(response, format);
      if (format.equals("ods")) {
        new OpenSheet(texts.get("timeband.overview.sheet"), headings(), rows)
            .writeTo(response.getOutputStream());
      } else {
        writeCsv(rows, response.getWriter());
      }
    } catch (Refusal refusal) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void begin(HttpServletResponse response, String format) {
    response.setContentType(
        format.equals("ods")
            ? "application/vnd.oasis.opendocument.spreadsheet"
            : "text/csv; charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\""
            + texts.get("timeband.overview.file")
            + "-"
            + choice.getDay()
            + "."
            + format
            + "\"");
    response.setHeader("Cache-Control", "no-store");
  }

  private void writeCsv(List<? extends List<?>> rows, PrintWriter target) {
    target.write(MARK);
    RegistryWriter file = new RegistryWriter(target);
    file.line(headings());
    rows.forEach(row -> file.line(row.stream().map(OverviewFiles::written).toList()));
    file.flush();
  }

  private static String written(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof LocalDate day ? DAY.format(day) : cell.toString();
  }

  private List<?> cells(OverviewLine line) {
    return Arrays.asList(
        line.person(),
        line.badge(),
        line.office(),
        line.band() == null ? null : line.band().in(localeView.getLocale()),
        line.from(),
        line.until(),
        texts.named("timeband.standing", line.standing()));
  }

  private List<String> headings() {
    return List.of(
        texts.get("timeband.overview.person"),
        texts.get("timeband.overview.badge"),
        texts.get("timeband.overview.office"),
        texts.get("timeband.overview.band"),
        texts.get("timeband.overview.from"),
        texts.get("timeband.overview.until"),
        texts.get("timeband.overview.stands"));
  }
}
