package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.imports.ImportCounts;
import it.segrate.citytimes.people.imports.ImportReport;
import it.segrate.citytimes.people.imports.ImportRow;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.ImportService;
import it.segrate.citytimes.people.imports.ImportState;
import it.segrate.citytimes.people.imports.Outcome;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * One import: what it would change, how far it is, what waits in the quarantine. Which one, and
 * what of it is shown, stands in the address; each request reads it anew, since others and the
 * worker move it on.
 */
@Named
@RequestScoped
public class ImportView {

  @Inject private ImportService imports;
  @Inject private ImportReport report;
  @Inject private HttpServletRequest request;

  private boolean withAccounts = true;
  private ImportRun run;
  private ImportCounts counts;
  private Pager pager;
  private List<ImportRow> rows;

  /** Finds the import that the address names. */
  public void load() {
    getRun();
  }

  /** Begins to make the changes. */
  public String apply() {
    imports.apply(number(), withAccounts);
    return here();
  }

  /** Shows how far the changes are; once they are made, the page asks no more. */
  public void follow() {
    if (getRun().getState() != ImportState.APPLYING) {
      PrimeFaces.current().ajax().update("act:follow");
    }
  }

  /** Compares the file with the registry as it is now. */
  public String again() {
    imports.preview(number());
    return here();
  }

  /** Throws the import away. */
  public String discard() {
    imports.discard(number());
    return here();
  }

  private String here() {
    return "/people/import.xhtml?faces-redirect=true&id=" + number();
  }

  private long number() {
    return Ids.of(request.getParameter("id"), "people.refusal.noImport");
  }

  public ImportRun getRun() {
    if (run == null) {
      run = imports.find(number());
    }
    return run;
  }

  public ImportCounts getCounts() {
    if (counts == null) {
      counts = report.counts(number());
    }
    return counts;
  }

  /** The state's name, for the page to branch on. */
  public String getState() {
    return getRun().getState().name();
  }

  /** Whether its lines stand still and matter: not while changes are made, nor once thrown away. */
  public boolean isSettled() {
    return getRun().getState() == ImportState.PREVIEWED
        || getRun().getState() == ImportState.APPLIED;
  }

  /** Whether the file is one of people, whose lines lead to their pages. */
  public boolean isOfPeople() {
    return getRun().getKind() == RegistryKind.PEOPLE;
  }

  /** What a line is about: the heading of its column. */
  public String getOf() {
    return getRun().getKind() == RegistryKind.OFFICES
        ? "people.column.office"
        : "people.column.name";
  }

  /** The outcomes of at least one line, in the order in which they are shown. */
  public List<Outcome> getOutcomes() {
    return Arrays.stream(Outcome.values()).filter(one -> getCounts().of(one) > 0).toList();
  }

  /** The outcome whose lines are shown: the one the address names, else the first that matters. */
  public Outcome getShown() {
    List<Outcome> there = getOutcomes();
    boolean open = getRun().getState() == ImportState.PREVIEWED && getCounts().changes() > 0;
    Outcome first =
        !open && there.contains(Outcome.QUARANTINED)
            ? Outcome.QUARANTINED
            : there.isEmpty() ? null : there.get(0);
    String show = request.getParameter("show");
    return there.stream().filter(one -> one.name().equals(show)).findFirst().orElse(first);
  }

  public Pager getPager() {
    if (pager == null) {
      Map<String, Object> filters = new LinkedHashMap<>();
      filters.put("id", number());
      filters.put("show", getShown());
      pager =
          Pager.of(
              "/people/import.xhtml",
              filters,
              request.getParameter("page"),
              getShown() == null ? 0 : getCounts().of(getShown()));
    }
    return pager;
  }

  /** The lines of this page. */
  public List<ImportRow> getRows() {
    if (rows == null) {
      rows =
          getShown() == null
              ? List.of()
              : report.rows(number(), getShown(), getPager().first(), Pager.SIZE);
    }
    return rows;
  }

  public long getId() {
    return number();
  }

  public boolean isWithAccounts() {
    return withAccounts;
  }

  public void setWithAccounts(boolean withAccounts) {
    this.withAccounts = withAccounts;
  }
}
