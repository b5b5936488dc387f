/** Who acts where nobody is named: the user of the operating system that the program runs under. */
import { userInfo } from 'node:os';

/** `local:ann`; `local:unknown` where the system does not say. */
export function localActor(): string {
  try {
    return `local:${userInfo().username}`;
  } catch {
    return 'local:unknown';
  }
}
