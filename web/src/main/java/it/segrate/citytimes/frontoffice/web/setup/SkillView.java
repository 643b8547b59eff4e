package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.SkillSetupService;
import it.segrate.citytimes.frontoffice.setup.SkilledOperator;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one operator can serve in a branch. */
@Named
@ViewScoped
public class SkillView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SkillSetupService skills;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private long account;
  private String branch;
  private String name;
  private TreeSet<Long> seen;
  private Set<Long> queues;

  @PostConstruct
  void read() {
    branch = here.getCode();
    account = Ids.of(request.getParameter("id"), "frontoffice.refusal.operator");
    SkilledOperator operator = skills.get(branch, account);
    name = operator.name();
    seen = new TreeSet<>(operator.queues());
    queues = new TreeSet<>(seen);
  }

  /** Writes down what the operator can serve. */
  public String save() {
    skills.teach(branch, account, Set.copyOf(seen), Set.copyOf(queues));
    Said.done(
        texts.of("frontoffice.setup.skill.saved", name),
        texts.get("frontoffice.setup.skill.saved.next"));
    return getBack() + "&faces-redirect=true";
  }

  public String getBack() {
    return "/frontoffice/setup-skills.xhtml?branch=" + branch;
  }

  /** The queues there are. */
  public List<Choice> getOptions() {
    return skills.queues(branch).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceGroup one) {
    return new Choice(
        one.getId(), one.getLetter() + " " + one.getName().in(localeView.getLocale()));
  }

  public String getName() {
    return name;
  }

  public Set<Long> getQueues() {
    return queues;
  }

  public void setQueues(Set<Long> typed) {
    queues = typed;
  }
}
