/**
 * The everyday set: sales as a desk meets them, each with the right action, and the firms that make them (`everyday/rows.jsonl`,
 * `everyday/profiles.json`). A row becomes a transaction here: the firm's own facts join it, its owners count as asked where none is named,
 * and its attestation stands for every statement of the regimes, signed by its signer on the day of the row.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TransactionInput } from '../../src/domain/transaction.ts';

export const ACTIONS = ['proceed', 'hold', 'stop'] as const;
const actionSchema = z.enum(ACTIONS);
export type Action = z.infer<typeof actionSchema>;

const ownedPartySchema = z.looseObject({
  owners: z.array(z.unknown()).optional(),
  ownersComplete: z.boolean().optional(),
});

const rowSchema = z.looseObject({
  id: z.string(),
  profile: z.string(),
  group: z.string(),
  transaction: z.looseObject({
    date: z.string(),
    facts: z.record(z.string(), z.unknown()).optional(),
    parties: z.array(ownedPartySchema),
  }),
  expected: z.looseObject({ action: actionSchema, alsoAccept: z.array(actionSchema).optional() }),
});
export type EverydayRow = z.infer<typeof rowSchema>;

const profilesSchema = z.looseObject({
  profiles: z.array(
    z.looseObject({
      id: z.string(),
      facts: z.record(z.string(), z.unknown()),
      attestation: z.looseObject({ signedBy: z.string() }),
    }),
  ),
});
export type Profile = z.infer<typeof profilesSchema>['profiles'][number];

export interface EverydaySet {
  readonly rows: readonly EverydayRow[];
  readonly profiles: ReadonlyMap<string, Profile>;
}

/** @param folder the folder that holds rows.jsonl and profiles.json */
export function readEveryday(folder: string): EverydaySet {
  const lines = readFileSync(join(folder, 'rows.jsonl'), 'utf8').split('\n');
  const { profiles } = profilesSchema.parse(JSON.parse(readFileSync(join(folder, 'profiles.json'), 'utf8')));
  return {
    rows: lines.filter((line) => line.trim() !== '').map((line) => rowSchema.parse(JSON.parse(line))),
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
  };
}

/** A signer as `A. Brandt, export control officer` is named without the office. */
const nameOf = (signer: string): string => signer.split(',', 1)[0]?.trim() ?? signer;

export function transactionOf(
  { id, profile: key, transaction }: EverydayRow,
  profiles: EverydaySet['profiles'],
  statements: readonly { readonly id: string }[],
): TransactionInput {
  const profile = profiles.get(key);
  if (!profile) throw new Error(`${id}: no profile ${key}`);
  const by = nameOf(profile.attestation.signedBy);
  return {
    ...transaction,
    facts: { ...profile.facts, ...transaction.facts },
    parties: transaction.parties.map((party) =>
      party.owners === undefined || party.owners.length === 0 ? { ...party, owners: [], ownersComplete: true } : party,
    ),
    statements: statements.map((statement) => ({ id: statement.id, by, on: transaction.date })),
  } as TransactionInput;
}
