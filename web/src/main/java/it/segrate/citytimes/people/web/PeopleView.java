package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PeopleDirectory;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonSearch;
import it.segrate.citytimes.people.PersonSearch.Activity;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of people; everything that chooses stands in the address. */
@Named
@RequestScoped
public class PeopleView {

  @Inject private PeopleDirectory directory;
  @Inject private Texts texts;

  private String text = "";
  private String office = "";
  private String activity = "";
  private String page;
  private List<Person> people;
  private List<Office> offices;
  private Pager pager;

  /** Looks for those that fit. */
  public void load() {
    offices = directory.visibleOffices();
    long total = directory.count(search(0));
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("q", text);
    filters.put("office", office);
    filters.put("activity", activity);
    pager = Pager.of("/people/people.xhtml", filters, page, total);
    people = directory.search(search(pager.first()));
  }

  private PersonSearch search(int skipped) {
    Long chosen =
        offices.stream()
            .filter(one -> one.getId().toString().equals(office))
            .map(Office::getId)
            .findFirst()
            .orElse(office.isEmpty() ? null : Long.valueOf(-1));
    return new PersonSearch(text, chosen, chosenActivity(), skipped, Pager.SIZE);
  }

  private Activity chosenActivity() {
    return Arrays.stream(Activity.values())
        .filter(one -> one.name().equals(activity))
        .findFirst()
        .orElse(Activity.WORKING);
  }

  public List<Person> getPeople() {
    return people;
  }

  public Pager getPager() {
    return pager;
  }

  /** Offices to choose from. */
  public List<Choice> getOffices() {
    return offices.stream().map(one -> new Choice(one.getId().toString(), one.getName())).toList();
  }

  /** Who counts, to choose from. */
  public List<Choice> getActivities() {
    return Arrays.stream(Activity.values())
        .map(one -> new Choice(one.name(), texts.named("people.activity", one)))
        .toList();
  }

  /** Whether anything was chosen that may hide people. */
  public boolean isFiltered() {
    return !text.isEmpty() || !office.isEmpty() || chosenActivity() != Activity.WORKING;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text.strip();
  }

  public String getOffice() {
    return office;
  }

  public void setOffice(String office) {
    this.office = office == null ? "" : office;
  }

  public String getActivity() {
    return chosenActivity().name();
  }

  public void setActivity(String activity) {
    this.activity = activity == null ? "" : activity;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
