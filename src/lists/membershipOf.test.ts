import { describe, expect, it } from 'vitest';
import { country, on, version } from './fixtures/arbitraryLists.ts';
import { membershipOf } from './membershipOf.ts';
import type { VersionWithMembers } from './versionWithMembers.ts';

/** The shape of the reported lists of 102 and 37, with fewer names. */
const report = { authority: 'reportedPolicy', verification: 'secondary', citations: [{ instrument: 'A report' }] };
const india = country('IN', {
  evidence: {
    ...report,
    conflicts: [{ says: 'A later report leaves it out.', citations: [{ instrument: 'Another' }] }],
  },
});
const before: VersionWithMembers = {
  version: version('v102', '2021-11-25', {
    effective: null,
    size: 102,
    known: 3,
    coverage: 'partial',
    basis: 'report',
  }),
  members: [country('DE'), india, country('AE'), country('RW', { membership: 'disputed' })],
};
const after: VersionWithMembers = {
  version: version('v37', '2021-11-25', {
    effective: { earliest: '2021-11-01', latest: '2021-11-25' },
    knownTo: '2023-01-01',
    size: 2,
    known: 2,
    basis: 'report',
    conflicts: [{ says: 'One report counts 38.', citations: [{ instrument: 'Globes' }] }],
  }),
  members: [country('DE'), india],
};
const of = (code: string, day: string, knownAt?: string) => membershipOf([after, before], code, on(day, knownAt));

describe('membershipOf', () => {
  it('knows a removed country as a member before the cut and not after it', () => {
    expect(of('AE', '2021-10-15')).toMatchObject({ membership: 'member', version: 'v102' });
    expect(of('AE', '2021-11-26')).toMatchObject({ membership: 'notMember', version: 'v37' });
    expect(of('AE', '2021-11-25').membership).toBe('notMember');
  });

  it('does not know inside the uncertain interval, unless both lists agree', () => {
    for (const day of ['2021-11-01', '2021-11-10', '2021-11-24']) {
      expect(of('AE', day)).toMatchObject({ membership: 'unknown', version: null });
      expect(of('IN', day)).toMatchObject({ membership: 'member', version: null });
    }
    expect(of('AE', '2021-10-31').membership).toBe('member');
  });

  it('does not take a country that was not published for one that is not on the list', () => {
    expect(of('BR', '2021-10-15')).toMatchObject({ membership: 'unknown', version: 'v102' });
    expect(of('BR', '2021-10-15').says).toContain('not published');
    expect(of('BR', '2021-11-10').membership).toBe('unknown');
    expect(of('BR', '2021-11-26').membership).toBe('notMember');
  });

  it('keeps a disputed row disputed before the cut', () => {
    expect(of('RW', '2021-10-15').membership).toBe('disputed');
    expect(of('RW', '2021-11-10').membership).toBe('unknown');
    expect(of('RW', '2021-11-26').membership).toBe('notMember');
  });

  it('shows conflicts of the row and of the version', () => {
    expect(of('IN', '2021-11-26').conflicts.map(({ says }) => says)).toEqual([
      'A later report leaves it out.',
      'One report counts 38.',
    ]);
    expect(of('IN', '2021-11-10').conflicts).toHaveLength(2);
  });

  it('does not carry a list forward past the end of what is known', () => {
    expect(of('DE', '2022-12-31').membership).toBe('member');
    expect(of('DE', '2023-01-01')).toMatchObject({ membership: 'unknown', version: null });
    expect(of('AE', '2023-01-01').membership).toBe('unknown');
    expect(of('DE', '2023-01-01').says).toContain('2023-01-01');
  });

  it('knows nothing before the report was published', () => {
    expect(of('DE', '2021-10-15', '2021-11-24').membership).toBe('unknown');
    expect(of('DE', '2021-10-15', '2021-11-25').membership).toBe('member');
  });

  it('does not know a list that is not loaded, or a day before its first version', () => {
    expect(membershipOf([], 'DE', on('2021-10-15')).membership).toBe('unknown');
    const dated = { ...after, version: { ...after.version, effective: after.version.publishedOn } };
    expect(membershipOf([dated], 'AE', on('2021-11-24')).membership).toBe('unknown');
  });

  it('reads a row that says "not a member" even where the list is partial', () => {
    const partial = { ...before, members: [...before.members, country('CU', { membership: 'notMember' })] };
    expect(membershipOf([partial], 'CU', on('2021-10-15')).membership).toBe('notMember');
  });

  it('leaves the time before an uncertain first version unknown for members too', () => {
    expect(membershipOf([after], 'DE', on('2021-11-10')).membership).toBe('unknown');
  });
});
