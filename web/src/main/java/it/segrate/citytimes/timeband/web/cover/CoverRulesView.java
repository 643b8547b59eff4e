package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.cover.CoverGroup;
import it.segrate.citytimes.timeband.cover.CoverNeed;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.cover.CoverRuleService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of cover of one office, which stands in the address. */
@Named
@RequestScoped
public class CoverRulesView {

  private static final String PATH = "/timeband/cover-rules.xhtml";

  @Inject private CoverRuleService service;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private final CoverRuleForm form = new CoverRuleForm();
  private List<Office> offices;
  private Office office;
  private List<CoverRule> rules = List.of();
  private List<CoverGroup> groups = List.of();
  private Map<Long, Person> staff = Map.of();

  @PostConstruct
  void read() {
    offices = service.offices();
    String written = request.getParameter("office");
    if (written == null || written.isBlank()) {
      office = offices.isEmpty() ? null : offices.getFirst();
    } else {
      long id = Ids.of(written, "timeband.refusal.noOffice");
      service.rules(id);
      office = offices.stream().filter(one -> one.getId() == id).findFirst().orElseThrow();
    }
    if (office != null) {
      rules = service.rules(office.getId());
      groups = service.groups(office.getId());
      staff =
          service.staff(office.getId()).stream()
              .collect(Collectors.toMap(Person::getId, Function.identity()));
      form.setValidFrom(dates.getToday());
    }
  }

  /** Adds the rule that was typed. */
  public String add() {
    CoverNeed need = form.need();
    service.add(office.getId(), form.getGroup(), form.getDays(), need);
    return done(texts.of("timeband.coverRules.added", form.getDays().size()));
  }

  /** Takes a rule away. */
  public String remove(long rule) {
    service.remove(rule);
    return done(texts.get("timeband.coverRules.removed"));
  }

  /** Names a service and its people. */
  public String name() {
    service.name(office.getId(), form.getName(), form.getMembers());
    return done(texts.of("timeband.coverRules.service.saved", form.getName().strip()));
  }

  /** Takes a service away. */
  public String removeGroup(long group) {
    service.removeGroup(office.getId(), group);
    return done(texts.get("timeband.coverRules.service.removed"));
  }

  private String done(String sentence) {
    Said.done(sentence, null);
    return PATH + "?office=" + office.getId() + "&faces-redirect=true";
  }

  /** 'martedì, 16:00–17:00'. */
  public String when(CoverRule rule) {
    return texts.capitalised(
        texts.of("timeband.coverRules.whenSpan", rule.weekday(), rule.getFrom(), rule.getTo()));
  }

  /** The service of a rule, or the whole office. */
  public String where(CoverRule rule) {
    return rule.group()
        .map(CoverGroup::getName)
        .orElseGet(() -> texts.get("timeband.coverRules.whole"));
  }

  /** How many a rule asks for, in words. */
  public String needed(CoverRule rule) {
    return rule.getPeople() != null
        ? texts.of("timeband.coverRules.people", rule.getPeople())
        : texts.of("timeband.coverRules.share", rule.getShare());
  }

  /** From when to when a rule holds. */
  public String period(CoverRule rule) {
    return texts.capitalised(dates.period(rule.getValidFrom(), rule.getValidTo()));
  }

  /** The names of those who give a service. */
  public String people(CoverGroup group) {
    return staff.values().stream()
        .filter(person -> group.has(person.getId()))
        .map(Person::getFullName)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The offices to choose from. */
  public List<Choice> getOffices() {
    return offices.stream().map(one -> new Choice(one.getId().toString(), one.getName())).toList();
  }

  /** The services to choose from. */
  public List<Choice> getServices() {
    return groups.stream().map(one -> new Choice(one.getId(), one.getName())).toList();
  }

  /** The people to choose from. */
  public List<Choice> getStaff() {
    return staff.values().stream()
        .map(person -> new Choice(person.getId(), person.getFullName()))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  public CoverRuleForm getForm() {
    return form;
  }

  /** The office shown; null where there is none to show. */
  public Office getOffice() {
    return office;
  }

  /** The id of the office shown, as the address has it. */
  public String getChosen() {
    return office == null ? "" : office.getId().toString();
  }

  public List<CoverRule> getRules() {
    return rules;
  }

  public List<CoverGroup> getGroups() {
    return groups;
  }
}
