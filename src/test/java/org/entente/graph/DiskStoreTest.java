package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest implements StoreContract, BroughtNamesContract {
  @TempDir Path folder;
  private final List<Store> opened = new ArrayList<>();

  @Override
  public Store empty() {
    return open("store-" + opened.size());
  }

  private Store open(String name) {
    Store store = DatasetStore.onDisk(folder.resolve(name), true, Clock.systemUTC());
    opened.add(store);
    return store;
  }

  @AfterEach
  void close() {
    opened.forEach(Store::close);
  }

  @Test
  void aStoreKeepsItsDocumentsWhenClosed() {
    Store store = open("kept");
    Corpora.corpus(store, Samples.ONTOLOGY).load(Samples.all());
    List<String> before = Contents.nQuads(store);
    store.close();

    assertIterableEquals(before, Contents.nQuads(open("kept")));
  }
}
