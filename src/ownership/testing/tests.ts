/** Ownership tests as law rules would state them, and short ways to write graphs; for tests alone. */
import type {
  ListedNode,
  OwnershipFinding,
  OwnershipGraph,
  OwnershipLink,
  OwnershipTest,
} from '../../domain/ownership.ts';
import { localDate } from '../../kit/localDate.ts';
import { assessOwnership } from '../assessOwnership.ts';
import { indexOwnership } from '../indexOwnership.ts';
import { readShare } from '../readShare.ts';

export const OFAC: OwnershipTest = {
  method: 'cascade',
  threshold: '50',
  strict: false,
  aggregate: true,
  controlCounts: false,
  jointOnly: false,
};
export const UK: OwnershipTest = {
  method: 'ukOwnedOrControlled',
  threshold: '50',
  strict: true,
  aggregate: true,
  controlCounts: true,
  jointOnly: true,
};
export const EU_2024: OwnershipTest = { ...OFAC, method: 'euOwnedOrControlled', controlCounts: true };
export const EU_2022: OwnershipTest = { ...EU_2024, strict: true };
export const NOT_MODELLED: OwnershipTest = { ...OFAC, method: 'notModelled' };

export const DAY = localDate('2026-01-15');

/** `X 50 A`: X holds 50 % of A. The share is written as in a table; `?` is not known. */
export function link(text: string, more: Partial<OwnershipLink> = {}): OwnershipLink {
  const [owner = '', written = '', owned = ''] = text.split(' ');
  const share = written === '?' ? null : readShare(written);
  if (share === undefined) throw new Error(`not a share: ${written}`);
  const none = { kind: 'equity', control: false, jointWith: [], validFrom: null, validTo: null, source: null } as const;
  return { ...none, jointWith: [], owner, owned, share, ...more };
}

export const graphOf = (...links: readonly (string | OwnershipLink)[]): OwnershipGraph => ({
  links: links.map((entry) => (typeof entry === 'string' ? link(entry) : entry)),
  ownersComplete: [],
});

export const sdn = (...parties: readonly string[]): ListedNode[] =>
  parties.map((party) => ({ party, programme: 'us-ofac-sdn', certainty: 'proven' }));

export const open = (...parties: readonly string[]): ListedNode[] =>
  sdn(...parties).map((node) => ({ ...node, certainty: 'open' }));

export const assess = (
  graph: OwnershipGraph,
  listed: readonly ListedNode[],
  subject: string,
  test: OwnershipTest = OFAC,
): OwnershipFinding => assessOwnership(indexOwnership(graph), listed, subject, test, DAY);
