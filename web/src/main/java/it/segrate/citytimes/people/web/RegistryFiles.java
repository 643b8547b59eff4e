package it.segrate.citytimes.people.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.imports.ImportReport;
import it.segrate.citytimes.people.imports.ImportRow;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.ImportService;
import it.segrate.citytimes.people.imports.Outcome;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryTable;
import it.segrate.citytimes.people.registry.RegistryWriter;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The quarantine of an import, to be corrected and uploaded again, and the registry itself. UTF-8
 * with a mark, semicolons: what Italian spreadsheets open rightly.
 */
@WebServlet({"/people/quarantine.csv", "/people/registry.csv"})
public class RegistryFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final char MARK = '\uFEFF';

  @Inject private transient ImportService imports;
  @Inject private transient ImportReport report;
  @Inject private transient Texts texts;
  @Inject private transient ImportWords words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getServletPath().endsWith("registry.csv")) {
        writeRegistry(kind(request.getParameter("kind")), response);
      } else {
        writeQuarantine(Ids.of(request.getParameter("id"), "people.refusal.noImport"), response);
      }
    } catch (Refusal refusal) {
      response.sendError(
          refusal.reason() == Refusal.Reason.FORBIDDEN
              ? HttpServletResponse.SC_FORBIDDEN
              : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static RegistryKind kind(String parameter) {
    for (RegistryKind kind : RegistryKind.values()) {
      if (kind.name().equals(parameter)) {
        return kind;
      }
    }
    throw Refusal.notFound("people.refusal.noImport");
  }

  private void writeRegistry(RegistryKind kind, HttpServletResponse response) throws IOException {
    List<List<String>> records = report.registry(kind);
    RegistryWriter file = begin(texts.get("people.file." + kind), response);
    file.line(headings(kind));
    records.forEach(file::line);
    file.flush();
  }

  private void writeQuarantine(long id, HttpServletResponse response) throws IOException {
    ImportRun run = imports.find(id);
    List<ImportRow> rows = report.rows(id, Outcome.QUARANTINED, 0, RegistryTable.MOST_LINES);
    RegistryWriter file = begin(texts.get("people.file.quarantine") + "-" + id, response);
    List<String> header = new ArrayList<>(headings(run.getKind()));
    header.add(texts.get("people.file.line"));
    header.add(texts.get("people.file.problems"));
    file.line(header);
    for (ImportRow row : rows) {
      List<String> cells = new ArrayList<>(row.getContent());
      cells.add(String.valueOf(row.getLine()));
      cells.add(row.getProblems().stream().map(this::problem).collect(Collectors.joining(" ")));
      file.line(cells);
    }
    file.flush();
  }

  /** Field and reason; for a line that fell apart also the line, whose cells are not known. */
  private String problem(Problem problem) {
    String field = words.column(problem.column());
    String said = field + ": " + words.reason(problem);
    return problem.column() == null && !problem.value().isEmpty()
        ? said + " «" + problem.value() + "»"
        : said;
  }

  /** The headings in Italian: HR's systems know them, and so does the import. */
  private static List<String> headings(RegistryKind kind) {
    return kind.columns().stream().map(Column::italian).toList();
  }

  private static RegistryWriter begin(String name, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.setHeader("Cache-Control", "no-store");
    PrintWriter writer = response.getWriter();
    writer.write(MARK);
    return new RegistryWriter(writer);
  }
}
