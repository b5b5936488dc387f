/** In which order a program gives what an operation takes: from positions to names, and back. */
import { ownMember } from '../kit/ownMember.ts';
import type { Operation, Watch } from './operation.ts';

type Named = Readonly<Record<string, unknown>>;

/** The place of what is left, as an object. */
const REST = '...';

/** What was given by position, by name; `signal` and `onProgress` apart. */
export function inputOfArgs(
  { args }: Pick<Operation, 'args'>,
  given: readonly unknown[],
): { readonly input: Named; readonly watch: Watch } {
  const named = Object.assign({}, ...args.map((name, place) => namedPart(name, given[place])));
  const { signal, onProgress, ...input } = named as Named & Watch;
  return { input, watch: { signal, onProgress } };
}

/** Options that are no object stay under their place, where the schema refuses them. */
function namedPart(name: string, value: unknown): Named {
  if (value === undefined) return {};
  return name === REST && typeof value === 'object' && value !== null ? { ...value } : { [name]: value };
}

/** The positions that give this input. */
export function argsOfInput({ args }: Pick<Operation, 'args'>, input: Named): readonly unknown[] {
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !args.includes(name)));
  return args.map((name) => (name === REST ? rest : ownMember(input, name)));
}
