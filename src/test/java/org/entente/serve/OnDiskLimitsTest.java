package org.entente.serve;

class OnDiskLimitsTest extends LimitsContract {
  @Override
  HeldStore store() {
    return HeldStore.onDisk();
  }
}
