package org.entente.serve;

class OnDiskProtocolTest extends ProtocolContract {
  @Override
  HeldStore store() {
    return HeldStore.onDisk();
  }
}
