/** What a process waits for another one that writes, before it refuses with STORE_BUSY. */
export const DOCUMENTED_WAIT_MS = 5000;
