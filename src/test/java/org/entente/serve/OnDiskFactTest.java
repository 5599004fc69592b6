package org.entente.serve;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;

class OnDiskFactTest extends FactContract {
  @Override
  Store store(Path folder) {
    return DatasetStore.onDisk(folder, true, Clock.systemUTC());
  }
}
