package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.PeopleDirectory;
import it.segrate.citytimes.people.PersonSearch;
import it.segrate.citytimes.people.PersonSearch.Activity;
import it.segrate.citytimes.people.imports.ImportCounts;
import it.segrate.citytimes.people.imports.ImportReport;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.ImportState;
import it.segrate.citytimes.people.imports.Outcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** HR's card on the home page: how many people, and how the last import went. */
@Named
@RequestScoped
public class RegistryTileView {

  @Inject private PeopleDirectory directory;
  @Inject private ImportReport report;

  private List<ImportRun> last;
  private ImportCounts counts;

  /** How many people work here today. */
  public long getWorking() {
    return directory.count(new PersonSearch("", null, Activity.WORKING, 0, 1));
  }

  /** The latest import, or null if there was none. */
  public ImportRun getLast() {
    if (last == null) {
      last = report.recent(1);
    }
    return last.isEmpty() ? null : last.get(0);
  }

  /** How far the latest import is. */
  public String getState() {
    return ImportWords.state(getLast(), counts().pending() > 0);
  }

  /** How many lines of the latest import wait in the quarantine. */
  public long getQuarantined() {
    boolean thrownAway = getLast() != null && getLast().getState() == ImportState.DISCARDED;
    return getLast() == null || thrownAway ? 0 : counts().of(Outcome.QUARANTINED);
  }

  private ImportCounts counts() {
    if (counts == null) {
      counts = report.counts(getLast().getId());
    }
    return counts;
  }
}
