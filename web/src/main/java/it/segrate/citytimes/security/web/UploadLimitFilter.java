package it.segrate.citytimes.security.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;

/**
 * Turns away what is longer than any form may be, before somebody asks for a parameter: there the
 * server stops at its own limit, even while an error page is shown. So the browser is sent to ours.
 */
public class UploadLimitFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private long longest;

  @Override
  public void init() {
    longest = Long.parseLong(getInitParameter("longest"));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > longest) {
      String page = request.getContextPath() + "/pages/error.xhtml?status=413&from=";
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", page + URLEncoder.encode(request.getServletPath(), UTF_8));
    } else {
      chain.doFilter(request, response);
    }
  }
}
