/** Do questions of export law from public sources come out as their sources say? Skips without the shared folder. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import type { Instant } from '../../src/kit/localDate.ts';
import { missingShared, sharedPath } from '../support/shared.ts';
import { differences, type LawCase, readLawCases, transactionOf } from './lawCase.ts';

const CASES = 'cases/law-open.json';
const OWNERS = 'cases/law-owners.csv';
const CSL = 'data/us-csl/consolidated_2026-07-31.reserialised.json.gz';
const DPL = 'data/bis-dpl/dpl_2022-09.txt';
const missing = missingShared(CASES, OWNERS, CSL, DPL);

/** Their law is read in a later step: Annex I as a whole, general authorisations of the Union, an OGEL, the Syria licence of 2025. */
const LAW_NOT_READ: readonly string[] = ['W3', 'W5', 'W6', 'V2'];

/** Lists count as published shortly before the cases that rest on them. */
const published = ({ transaction: { date } }: LawCase): string => (date >= '2026-11-15' ? '2026-11-15' : '2026-10-01');

const cases = missing ? [] : readLawCases(sharedPath(CASES));
const days = [...new Set(cases.map(published))];

describe.skipIf(missing)(`law cases${missing ? ` (${missing})` : ''}`, () => {
  const opened = new Map<string, Portcullis>();
  beforeAll(async () => {
    for (const day of days) {
      const portcullis = await openPortcullis({
        dataDir: ':memory:',
        clock: () => '2026-11-24T12:00:00.000Z' as Instant,
        actor: 'test',
      });
      await portcullis.importList('us-csl', [sharedPath(CSL)], { publishedOn: day });
      await portcullis.importList('us-bis-dpl', [sharedPath(DPL)], { publishedOn: day });
      await portcullis.importOwnership(sharedPath(OWNERS), day);
      opened.set(day, portcullis);
    }
  }, 300_000);
  afterAll(async () => {
    for (const portcullis of opened.values()) await portcullis.close();
  });

  it.each(cases.filter(({ id }) => !LAW_NOT_READ.includes(id)).map((one) => [one.id, one.kind, one] as const))(
    '%s: %s',
    async (_id, _kind, one) => {
      const portcullis = opened.get(published(one));
      if (!portcullis) throw new Error('not opened');
      const { statements } = await portcullis.lawStatements();
      const answer = await portcullis.determine(transactionOf(one, statements));
      expect(differences(one, answer), `${one.source}\n${answer.text}`).toEqual([]);
    },
  );
});
