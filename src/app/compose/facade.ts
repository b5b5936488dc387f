/** Makes the members of the library from the operations; what each takes and gives is told by the type. */
import { IMPLEMENTATIONS } from '../operations/index.ts';
import type { Call } from './perform.ts';
import type { Facade } from './portcullis.ts';

export function facadeOf(call: Call): Facade {
  const names = Object.keys(IMPLEMENTATIONS) as (keyof typeof IMPLEMENTATIONS)[];
  const members = names.map((name) => [name, (...args: readonly unknown[]) => call(name, args)]);
  return Object.fromEntries(members) as Facade;
}
