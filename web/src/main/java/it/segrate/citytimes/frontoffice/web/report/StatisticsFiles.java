package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.report.Figures;
import it.segrate.citytimes.frontoffice.report.Report;
import it.segrate.citytimes.frontoffice.report.StatisticsService;
import it.segrate.citytimes.people.registry.OpenSheet;
import it.segrate.citytimes.people.registry.RegistryWriter;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of the hall as a file: CSV as Italian spreadsheets open it, or OpenDocument. Counts
 * and seconds, so that nothing is rounded away.
 */
@WebServlet({"/frontoffice/statistics.csv", "/frontoffice/statistics.ods"})
public class StatisticsFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final char MARK = '\uFEFF';

  private static final List<String> COLUMNS =
      List.of(
          "tickets",
          "called",
          "wait",
          "median",
          "ninety",
          "ten",
          "twenty",
          "level",
          "walk",
          "services",
          "service",
          "abandoned",
          "missed");

  @EJB private transient StatisticsService service;
  @Inject private transient StatisticsChoice choice;
  @Inject private transient StatisticsWords words;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String format = request.getServletPath().replaceAll(".*\\.", "");
    try {
      Report report = service.export(choice.getFilter(), choice.getGrouping(), format);
      List<? extends List<?>> rows =
          report.rows().stream()
              .map(row -> cells(words.name(report.by(), row), row.figures()))
              .toList();
      begin(response, format);
      if (format.equals("ods")) {
        new OpenSheet(texts.get("frontoffice.menu.statistics"), headings(), rows)
            .writeTo(response.getOutputStream());
      } else {
        writeCsv(rows, response.getWriter());
      }
    } catch (Refusal refusal) {
      response.sendError(
          refusal.reason() == Refusal.Reason.FORBIDDEN
              ? HttpServletResponse.SC_FORBIDDEN
              : HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void begin(HttpServletResponse response, String format) {
    response.setContentType(
        format.equals("ods")
            ? "application/vnd.oasis.opendocument.spreadsheet"
            : "text/csv; charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.%s\""
            .formatted(
                texts.get("frontoffice.statistics.file"),
                choice.getFrom(),
                choice.getUntil(),
                format));
    response.setHeader("Cache-Control", "no-store");
  }

  private void writeCsv(List<? extends List<?>> rows, PrintWriter target) {
    target.write(MARK);
    RegistryWriter file = new RegistryWriter(target);
    file.line(headings());
    rows.forEach(row -> file.line(row.stream().map(Object::toString).toList()));
    file.flush();
  }

  private static List<?> cells(String name, Figures figures) {
    return List.of(
        name,
        figures.tickets(),
        figures.waits().count(),
        figures.waits().mean(),
        figures.waits().median(),
        figures.waits().ninety(),
        figures.withinTen(),
        figures.withinTwenty(),
        figures.onTarget(),
        figures.walks().mean(),
        figures.services().count(),
        figures.services().mean(),
        figures.abandoned(),
        figures.noShows());
  }

  private List<String> headings() {
    return Stream.concat(
            Stream.of(texts.named("frontoffice.statistics.by", choice.getGrouping())),
            COLUMNS.stream().map(name -> texts.get("frontoffice.statistics.column." + name)))
        .toList();
  }
}
