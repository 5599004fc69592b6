package org.entente.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in a sentence what is wrong with a request that Jetty itself refuses. */
final class Faults extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Object reason = request.getAttribute(ERROR_MESSAGE);
    byte[] text = (sentence(status, reason) + "\n").getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, text.length);
    response.write(true, ByteBuffer.wrap(text), callback);
    return true;
  }

  private static String sentence(int status, Object reason) {
    String told = reason == null ? "" : ": " + reason;
    return switch (status) {
      case 400 -> "The request cannot be read" + told + ".";
      case 404 -> "There is nothing at this path. The page at / tells where the endpoint is.";
      case 405, 501 -> "This server knows GET, HEAD, POST and OPTIONS.";
      case 408 -> "The request came too slowly, so it was not waited for.";
      case 413 -> "The body of the request is larger than this server reads.";
      case 414 -> "The address is longer than 16 kB. Send a long query as the body of a POST.";
      case 417 -> "This server does not do what the header Expect asks for.";
      case 431 -> "The headers of the request are larger than the 16 kB that this server reads.";
      case 505 -> "This server speaks HTTP 1.1 and 1.0.";
      case 503 -> "This server cannot answer now. Try again in a moment.";
      default ->
          status < 500
              ? "The request was refused" + told + "."
              : "This is a fault of the server, which its log explains.";
    };
  }
}
