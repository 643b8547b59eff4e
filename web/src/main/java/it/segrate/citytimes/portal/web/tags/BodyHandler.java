package it.segrate.citytimes.portal.web.tags;

import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <ct:body><ui:insert/></ct:body>}: stands around the place where a tag file takes in what
 * the page wrote inside the tag. That content sees the page's names again, not the tag's
 * attributes: a loop variable called {@code title} stays the page's.
 */
public final class BodyHandler extends TagHandler {

  public BodyHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    VariableMapper inside = context.getVariableMapper();
    TagScope scope = TagScope.nearest(inside);
    if (scope != null) {
      context.setVariableMapper(scope.page());
    }
    try {
      nextHandler.apply(context, parent);
    } finally {
      context.setVariableMapper(inside);
    }
  }
}
