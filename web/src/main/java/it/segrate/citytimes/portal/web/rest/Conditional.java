package it.segrate.citytimes.portal.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Answers that are sent only where the reader has not got them already. The tag is made from the
 * text, so every node of a cluster gives the same one.
 */
public final class Conditional {

  private static final Jsonb JSON = JsonbBuilder.create();

  private Conditional() {}

  /**
   * The text, or 304 for who holds it already; only the reader's own cache may keep it, and asks
   * every time.
   *
   * @param type media type of the text
   */
  public static Response answer(Request request, String text, String type) {
    CacheControl control = new CacheControl();
    control.setPrivate(true);
    control.setNoCache(true);
    control.setNoTransform(false);
    return builder(request, text, type).cacheControl(control).build();
  }

  private static Response.ResponseBuilder builder(Request request, String text, String type) {
    EntityTag tag = new EntityTag(hash(text));
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : Response.ok(text, type)).tag(tag);
  }

  /** The same for what is written as JSON. */
  public static Response json(Request request, Object content) {
    return answer(request, JSON.toJson(content), MediaType.APPLICATION_JSON);
  }

  /**
   * The same for what is for everybody: any cache may keep it, and pages of other sites may read
   * it.
   *
   * @param kept for how long it may be kept
   */
  public static Response open(Request request, Object content, Duration kept) {
    CacheControl control = new CacheControl();
    control.setMaxAge((int) kept.toSeconds());
    control.getCacheExtension().put("public", "");
    control.setNoTransform(false);
    return builder(request, JSON.toJson(content), MediaType.APPLICATION_JSON)
        .cacheControl(control)
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
