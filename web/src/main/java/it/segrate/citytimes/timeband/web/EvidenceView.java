package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.evidence.Evidence;
import it.segrate.citytimes.timeband.evidence.EvidenceService;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

/** The files that prove a reason of one's own. */
@Named
@ViewScoped
public class EvidenceView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TimeBandRequestService requests;
  @EJB private EvidenceService evidence;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private String asked;
  private transient Part file;
  private transient TimeBandRequest request;
  private transient List<Evidence> files;

  /**
   * Reads the request that the address names.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is somebody else's
   */
  public void begin() {
    request = requests.mine(Ids.of(asked, "timeband.refusal.unknown"));
  }

  private TimeBandRequest request() {
    if (request == null) {
      begin();
    }
    return request;
  }

  /** Which request it is about. */
  public String getLead() {
    return texts.of(
        "timeband.change.now",
        request().getBand().name(localeView.getLocale()),
        dates.period(request().getFrom(), request().until().orElse(null)));
  }

  /** Whether files can still be added or taken away. */
  public boolean isChangeable() {
    return request().getState() == RequestState.DRAFT || request().getState().isUndecided();
  }

  public List<Evidence> getFiles() {
    if (files == null) {
      files = evidence.mine(request().getId());
    }
    return files;
  }

  public boolean isFull() {
    return getFiles().size() >= EvidenceService.MOST;
  }

  /**
   * Adds the file.
   *
   * @return the page, anew
   * @throws IOException if the file does not arrive whole
   */
  public String add() throws IOException {
    if (file == null) {
      throw Refusal.invalidField("file", "timeband.refusal.evidenceMissing");
    }
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(EvidenceService.LARGEST + 1);
    }
    evidence.add(request().getId(), file.getSubmittedFileName(), content);
    Said.done(texts.get("timeband.evidence.added"), texts.get("timeband.evidence.added.next"));
    return here();
  }

  /** Takes a file away. */
  public String remove(long id) {
    evidence.remove(id);
    Said.done(texts.get("timeband.evidence.removed"), null);
    return here();
  }

  private String here() {
    return "/timeband/request-evidence.xhtml?faces-redirect=true&id=" + request().getId();
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
