package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Says what approving several cases together does to the cover. */
@Named
@RequestScoped
public class TogetherView {

  private static final int FEW = 2;

  @Inject private Texts texts;

  /**
   * 'Approvate insieme, il presidio resta coperto.'
   *
   * @param chosen how many cases, over 0
   */
  public String verdict(CoverTogether cover, int chosen) {
    if (cover.counted() == 0) {
      return texts.of("approval.together.none", chosen);
    }
    String key = !cover.isKept() ? "lacking" : cover.tight() ? "tight" : "kept";
    return texts.of("approval.together." + key, chosen);
  }

  /** Where they leave too few, and how many of them were not tried; empty for nothing to add. */
  public String detail(CoverTogether cover, int chosen) {
    return detail(cover, chosen, cover.lacking().size());
  }

  /** The same in few words, for where there is little room. */
  public String brief(CoverTogether cover, int chosen) {
    return (verdict(cover, chosen) + " " + detail(cover, chosen, FEW)).strip();
  }

  private String detail(CoverTogether cover, int chosen, int most) {
    List<Text> lacking = cover.lacking();
    String where = lacking.stream().limit(most).map(texts::say).collect(Collectors.joining("; "));
    if (lacking.size() > most) {
      where = texts.of("approval.together.more", where, lacking.size() - most);
    }
    int others = chosen - cover.counted();
    String untried =
        cover.counted() == 0 || others == 0 ? "" : texts.of("approval.together.others", others);
    return where.isEmpty() ? untried : (where + ". " + untried).strip();
  }

  /** How bad it is: a style of {@code ct:say}. */
  public String tone(CoverTogether cover) {
    return cover.counted() == 0 ? "info" : !cover.isKept() ? "bad" : cover.tight() ? "warn" : "ok";
  }
}
