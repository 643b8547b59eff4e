package it.segrate.citytimes.approval;

import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The kinds of case there are, with their names. */
@Stateless
@OpenToAll("names of what can be asked for, no case of anybody's")
public class ApprovalKinds {

  @Inject ApprovalSubjects subjects;

  /** All kinds, in one order always. */
  public List<String> all() {
    return subjects.kinds();
  }

  /** What a kind is called: 'Fasce orarie'. The kind itself where its feature is gone. */
  public Text name(String kind) {
    return subjects.find(kind).map(ApprovalSubject::name).orElse(Text.of(kind));
  }
}
