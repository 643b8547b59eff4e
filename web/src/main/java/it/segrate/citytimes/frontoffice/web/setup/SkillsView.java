package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.SkillSetupService;
import it.segrate.citytimes.frontoffice.setup.SkilledOperator;
import it.segrate.citytimes.portal.web.LocaleView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who can serve which queue of a branch. */
@Named
@RequestScoped
public class SkillsView {

  @Inject private SkillSetupService skills;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;

  private List<ServiceGroup> queues;
  private List<SkilledOperator> rows;

  @PostConstruct
  void read() {
    queues = skills.queues(here.getCode());
    rows = skills.operators(here.getCode());
  }

  /** Whether an operator can serve a queue. */
  public boolean knows(SkilledOperator operator, ServiceGroup queue) {
    return operator.queues().contains(queue.getId());
  }

  /** Name of a queue in the reader's language. */
  public String name(ServiceGroup queue) {
    return queue.getName().in(localeView.getLocale());
  }

  /** The address under which an operator's skills are changed. */
  public String page(SkilledOperator operator) {
    return here.page("setup-skill") + "&id=" + operator.account();
  }

  /** How many can serve a queue. */
  public int count(ServiceGroup queue) {
    return (int) rows.stream().filter(one -> knows(one, queue)).count();
  }

  public List<ServiceGroup> getQueues() {
    return queues;
  }

  public List<SkilledOperator> getRows() {
    return rows;
  }
}
