package org.entente.link.online;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The body of an answer as text, up to a number of bytes; a longer one fails. */
final class BoundedBody implements BodySubscriber<String> {
  private final BodySubscriber<String> whole = BodySubscribers.ofString(StandardCharsets.UTF_8);
  private final long most;
  private long taken;
  private @Nullable Subscription subscription;

  /** Takes how many bytes are accepted. */
  BoundedBody(long most) {
    this.most = most;
  }

  @Override
  public CompletionStage<String> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    taken += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (taken <= most) {
      whole.onNext(part);
    } else if (subscription != null) {
      subscription.cancel();
      whole.onError(new IOException("the answer has more than " + most + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.onError(failure);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
