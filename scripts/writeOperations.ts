/**
 * Writes what follows from the operations: their array (src/contract/operations/index.ts, from the files of that folder) and the addresses
 * of the web client (web/src/api/addresses.generated.ts). Tests tell when one of them is stale.
 */
import { writeFileSync } from 'node:fs';
import { INDEX_FILE, indexSource } from './operations/indexSource.ts';

writeFileSync(INDEX_FILE, indexSource());
// Only now: the addresses are read from the array.
const { ADDRESSES_FILE, addressesSource } = await import('./operations/addressesSource.ts');
writeFileSync(ADDRESSES_FILE, addressesSource());
