package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.setup.BranchFields;
import it.segrate.citytimes.frontoffice.setup.BranchSetupService;
import it.segrate.citytimes.frontoffice.setup.WeekText;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One branch: its name and hours; or one that is to be opened. */
@Named
@RequestScoped
public class BranchView {

  @Inject private BranchSetupService branches;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private boolean openAlways;
  private int version;
  private String code;
  private String name;
  private String town;
  private String model;
  private Map<String, String> hours = WeekText.write(List.of());

  @PostConstruct
  void read() {
    Branch branch = branches.find(request.getParameter("branch")).orElse(null);
    if (branch == null) {
      return;
    }
    town = branch.getTown();
    if (!request.getServletPath().endsWith("-new.xhtml")) {
      openAlways = branch.isOpenAlways();
      version = branch.getVersion();
      name = branch.getName();
      hours = WeekText.write(branch.getHours());
    }
  }

  /** Opens the branch, and goes on with its desks. */
  public String open() {
    Branch opened = branches.open(code, fields(), model);
    Said.done(
        texts.of("frontoffice.setup.branch.opened", opened.getName()),
        texts.get("frontoffice.setup.branch.opened.next"));
    return "/frontoffice/setup.xhtml?faces-redirect=true&branch=" + opened.getCode();
  }

  /** Writes name and hours. */
  public String save() {
    branches.write(here.getCode(), version, fields());
    Said.done(texts.of("frontoffice.setup.branch.saved", name), null);
    return here.next("setup");
  }

  private BranchFields fields() {
    return new BranchFields(name, town, hours);
  }

  /** What a new branch can begin with: the standard services, or what another one has. */
  public List<Choice> getModels() {
    List<Choice> models = new ArrayList<>();
    models.add(new Choice("", texts.get("frontoffice.setup.branch.standard")));
    branches
        .branches()
        .forEach(
            one ->
                models.add(
                    new Choice(
                        one.getCode(), texts.of("frontoffice.setup.branch.like", one.getName()))));
    return models;
  }

  public boolean isOpenAlways() {
    return openAlways;
  }

  public Map<String, String> getHours() {
    return hours;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int typed) {
    version = typed;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String typed) {
    code = typed;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public String getTown() {
    return town;
  }

  public void setTown(String typed) {
    town = typed;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String typed) {
    model = typed;
  }
}
