import { describe, expect, it } from 'vitest';
import { lawDiffText } from './lawTexts.ts';

const change = {
  regime: 'us-ear',
  kind: 'rule' as const,
  id: 'us-ear-ace',
  title: 'Licence Exception ACE',
  change: 'begins' as const,
  on: '2022-03-07',
  scheduled: false,
  says: 'All conditions are met.',
  citations: [{ instrument: '15 CFR 740.22', provision: '(a) to (c)' }, { instrument: '86 FR 58205' }],
};

describe('the changes of law between two days, as text', () => {
  it('tells each with its day and what it rests on', () => {
    expect(lawDiffText({ from: '2022-03-01', to: '2022-04-01', changes: [change] })).toBe(
      [
        'After 2022-03-01 and up to 2022-04-01:',
        '  2022-03-07  us-ear: us-ear-ace begins',
        '    Licence Exception ACE',
        '    All conditions are met. [15 CFR 740.22 (a) to (c); 86 FR 58205]',
      ].join('\n'),
    );
  });

  it('says so when there are none, when the day is uncertain and when nobody looked', () => {
    expect(lawDiffText({ from: '2021-10-01', to: '2021-10-02', changes: [] })).toContain('No law');
    const uncertain = { ...change, on: { earliest: '2022-03-01', latest: '2022-03-09' }, scheduled: true };
    const text = lawDiffText({ from: '2022-02-01', to: '2022-04-01', changes: [uncertain] });
    expect(text).toContain('between 2022-03-01 and 2022-03-09');
    expect(text).toContain('as scheduled; whether it did was not looked up');
  });
});
