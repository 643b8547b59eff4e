package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.setup.PolicyFields;
import it.segrate.citytimes.frontoffice.setup.PolicyService;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** By which rule a branch calls. */
@Named
@RequestScoped
public class RulesView {

  @Inject private PolicyService policies;
  @Inject private HallHereView here;
  @Inject private Texts texts;

  private PolicyForm form;
  private int version;

  @PostConstruct
  void read() {
    form = new PolicyForm(PolicyFields.of(policies.get(here.getCode())));
    version = policies.version(here.getCode());
  }

  /** Calls by what is typed from now on. */
  public String save() {
    policies.write(here.getCode(), version, form.fields());
    Said.done(texts.get("frontoffice.setup.saved"), texts.get("frontoffice.setup.saved.text"));
    return here.next("setup");
  }

  /** The rules there are. */
  public List<SelectItem> getRules() {
    return Selectors.names().stream()
        .map(
            rule ->
                new SelectItem(
                    rule, texts.get("frontoffice.rule." + rule.substring(0, rule.indexOf('/')))))
        .toList();
  }

  public PolicyForm getForm() {
    return form;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int typed) {
    version = typed;
  }
}
