package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.OfficeNode;
import it.segrate.citytimes.people.PeopleDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The offices as a tree. */
@Named
@RequestScoped
public class OfficesView {

  @Inject private PeopleDirectory directory;

  private List<OfficeNode> offices;

  /** Reads the tree. */
  public void load() {
    offices = directory.tree();
  }

  public List<OfficeNode> getOffices() {
    return offices;
  }

  /** How many people work in all offices together. */
  public long getPeople() {
    return offices.stream().mapToLong(OfficeNode::people).sum();
  }
}
