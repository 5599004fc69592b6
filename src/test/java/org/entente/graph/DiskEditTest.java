package org.entente.graph;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class DiskEditTest implements EditContract {
  @TempDir Path folder;
  private final List<Store> opened = new ArrayList<>();

  @Override
  public Store empty() {
    Store store =
        DatasetStore.onDisk(folder.resolve("store-" + opened.size()), true, Clock.systemUTC());
    opened.add(store);
    return store;
  }

  @AfterEach
  void close() {
    opened.forEach(Store::close);
  }
}
