/** The story of November 2021, replayed on the bundled law and lists. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import type { Determination, Finding } from '../src/domain/determination.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

let portcullis: Portcullis;
beforeAll(async () => {
  portcullis = await openTestPortcullis();
});
afterAll(async () => {
  await portcullis.close();
});

const israel = (to: string, date: string): Promise<Determination> =>
  portcullis.determine({ from: 'IL', to, item: { code: '4D004' }, date });

const usItemTo = (name: string, to: string, date: string): Promise<Determination> =>
  portcullis.determine({
    from: 'US',
    to,
    items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
    parties: [{ name, role: 'endUser' }],
    date,
  });

const findings = (determination: Determination): Finding[] =>
  determination.regimes.flatMap((regime) => regime.findings);
const entityListMissing = (determination: Determination): boolean =>
  findings(determination).some((finding) => finding.missing.includes('programme:us-bis-entity-list'));
const quoted = (determination: Determination) =>
  findings(determination)
    .flatMap((finding) => finding.listings)
    .filter((row) => row.programme === 'us-bis-entity-list');

describe("Israel's list of cyber destinations", () => {
  it('asks for a licence to the UAE before the cut, case by case as reported', async () => {
    const answer = await israel('AE', '2021-10-15');
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.reviewPolicy).toMatchObject({ policy: 'caseByCase', regime: 'il-deca', authority: 'reportedPolicy' });
  });

  it('asks for a licence to the UAE after the cut, restrictive as reported, never prohibited', async () => {
    const answer = await israel('AE', '2021-11-26');
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.reviewPolicy).toMatchObject({
      policy: 'restrictive',
      regime: 'il-deca',
      authority: 'reportedPolicy',
    });
  });

  it('knows no review policy inside the uncertain interval', async () => {
    const answer = await israel('AE', '2021-11-10');
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.reviewPolicy?.regime === 'il-deca' ? answer.reviewPolicy : null).toBeNull();
    expect(answer.text).toMatch(/not known|unknown|uncertain/i);
  });

  it('gives different reasons before, inside and after', async () => {
    const texts = await Promise.all(
      ['2021-10-15', '2021-11-10', '2021-11-26'].map(async (date) => (await israel('AE', date)).text),
    );
    expect(new Set(texts).size).toBe(3);
  });

  it('shows the later contrary report on India as a conflict', async () => {
    const answer = await israel('IN', '2021-11-26');
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.reviewPolicy).toMatchObject({ policy: 'caseByCase' });
    const conflicts = findings(answer).flatMap((finding) => finding.conflicts.map(({ says }) => says));
    expect(conflicts.some((says) => /India/.test(says))).toBe(true);
  });

  it('asks for a licence to Brazil, whose membership was never published', async () => {
    const answer = await israel('BR', '2021-10-15');
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.reviewPolicy?.regime === 'il-deca' ? answer.reviewPolicy : null).toBeNull();
    expect(answer.text).toMatch(/not published/);
  });

  it('asks for the undertaking of December 2021 only from then on', async () => {
    const undertaking = (answer: Determination) =>
      answer.obligations.filter(({ what }) => /undertaking|declaration/i.test(what));
    expect(undertaking(await israel('AE', '2021-11-26'))).toHaveLength(0);
    expect(undertaking(await israel('AE', '2021-12-07')).length).toBeGreaterThan(0);
  });

  it('never says allowed or prohibited about it', async () => {
    for (const to of ['AE', 'IN', 'BR', 'PL', 'US']) {
      for (const date of ['2021-10-15', '2021-11-10', '2021-11-26', '2023-06-01']) {
        expect((await israel(to, date)).outcome).toBe('licenceRequired');
      }
    }
  });
});

describe('the US Entity List', () => {
  const cases: readonly (readonly [string, string, string, boolean])[] = [
    ['NSO Group', 'IL', '2021-11-03', false],
    ['NSO Group', 'IL', '2021-11-04', true],
    ['Saito Tech', 'IL', '2021-11-03', false],
    ['Saito Tech', 'IL', '2021-11-04', true],
    ['Intellexa S.A.', 'GR', '2023-07-17', false],
    ['Intellexa S.A.', 'GR', '2023-07-18', true],
    ['Sandvine', 'CA', '2024-02-26', false],
    ['Sandvine', 'CA', '2024-02-27', true],
    ['Sandvine', 'CA', '2024-10-22', true],
    ['Sandvine', 'CA', '2024-10-23', false],
  ];

  it.each(cases)('%s in %s on %s: row in force = %s', async (name, country, date, inForce) => {
    const answer = await usItemTo(name, country, date);
    expect(quoted(answer).some((row) => row.inForce === String(inForce))).toBe(true);
    if (inForce) {
      expect(answer.outcome).toBe('licenceRequired');
      expect(answer.reviewPolicy).toMatchObject({ policy: 'presumptionOfDenial', regime: 'us-ear' });
    } else {
      expect(answer.outcome).toBe('unknown');
      expect(entityListMissing(answer)).toBe(true);
    }
  });

  it('cites its rows', async () => {
    const answer = await usItemTo('NSO Group', 'IL', '2021-11-04');
    const applied = findings(answer).filter(({ result }) => result === 'applies');
    expect(applied.length).toBeGreaterThan(0);
    for (const finding of applied) {
      expect(finding.citations.length).toBeGreaterThan(0);
      expect(finding.authority).toMatch(/statute|regulation|officialGuidance/);
    }
  });
});

describe('the change from 102 to 37', () => {
  it('is 37 kept, four named removals with their sources, and 61 not named', async () => {
    const diff = await portcullis.diffList('il-cyber-destinations', '2021-10-15', '2021-11-26');
    expect([diff.from.size, diff.to.size, diff.kept]).toEqual([102, 37, 37]);
    expect(diff.removed.map(({ countries }) => countries[0]).sort()).toEqual(['AE', 'MA', 'MX', 'SA']);
    for (const removed of diff.removed) expect(removed.evidence?.citations.length ?? 0).toBeGreaterThan(0);
    expect(diff.unnamed.removed).toBe(61);
    expect(diff.unnamed.assumes).toBeTruthy();
    expect(diff.disputed.map(({ countries }) => countries[0]).sort()).toEqual(['AZ', 'BH', 'HU', 'RW']);
  });

  it('is the newest change when no dates are named', async () => {
    const diff = await portcullis.diffList('il-cyber-destinations');
    expect([diff.from.size, diff.to.size]).toEqual([102, 37]);
  });

  it('tells whose business it hits and why', async () => {
    const impact = await portcullis.impact('il-cyber-destinations', '2021-10-15', '2021-11-26', [
      { name: 'Gulf Telecom', country: 'AE' as never },
      { name: 'Delhi Systems', country: 'IN' as never },
      { name: 'Sao Paulo Lab', country: 'BR' as never },
    ]);
    expect(impact.checked).toBe(3);
    expect(impact.hits.map(({ party, certainty }) => [party.name, certainty])).toEqual([
      ['Gulf Telecom', 'certain'],
      ['Sao Paulo Lab', 'possible'],
    ]);
    expect(impact.hits[0]?.reason).toMatch(/United Arab Emirates/);
  });
});
