package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.simulate.Estimate;
import it.segrate.citytimes.frontoffice.simulate.Outcome;
import it.segrate.citytimes.frontoffice.simulate.ask.Answer;
import it.segrate.citytimes.frontoffice.simulate.ask.SimulatorService;
import it.segrate.citytimes.people.registry.RegistryWriter;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * An answer as CSV, as Italian spreadsheets open it: the hall as it is, as asked, by every rule.
 */
@WebServlet("/frontoffice/simulator.csv")
public class SimulatorFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final char MARK = '\uFEFF';

  @EJB private transient SimulatorService service;
  @Inject private transient Texts texts;
  @Inject private transient LocaleView localeView;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Answer answer =
          service.get(Long.parseLong(request.getParameter("run"))).answer().orElseThrow();
      response.setContentType("text/csv; charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"simulazione.csv\"");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(MARK);
      RegistryWriter file = new RegistryWriter(response.getWriter());
      file.line(headings());
      file.line(cells(texts.get("frontoffice.simulator.before"), answer.before()));
      file.line(cells(texts.get("frontoffice.simulator.after"), answer.after()));
      for (Map.Entry<String, Outcome> rule : answer.rules().entrySet()) {
        file.line(cells(SimulatorView.ruleName(texts, rule.getKey()), rule.getValue()));
      }
      file.flush();
    } catch (Refusal | NumberFormatException | NoSuchElementException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private List<String> headings() {
    Stream<String> estimates =
        Stream.of("inTime", "meanWait", "ninety", "withinTen", "longest", "gaveUp")
            .flatMap(name -> Stream.of(heading(name), "±"));
    return Stream.of(Stream.of(""), estimates, Stream.of(heading("occupied"), heading("hours")))
        .flatMap(cells -> cells)
        .toList();
  }

  private String heading(String name) {
    return texts.get("frontoffice.simulator.line." + name);
  }

  private List<String> cells(String name, Outcome outcome) {
    Figures figures = new Figures(localeView.getLocale());
    Stream<Estimate> estimates =
        Stream.of(
            outcome.inTime().times(100),
            outcome.meanWait(),
            outcome.ninety(),
            outcome.withinTen().times(100),
            outcome.longest(),
            outcome.gaveUp().times(100));
    return Stream.of(
            Stream.of(name),
            estimates.flatMap(
                each -> Stream.of(figures.tenth(each.value()), figures.tenth(each.halfWidth()))),
            Stream.of(figures.tenth(outcome.occupied() * 100), figures.tenth(outcome.hours())))
        .flatMap(cells -> cells)
        .toList();
  }
}
