/** What keeps an exception from being available, and that reading it is all it takes. */
import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { determine } from '../prose/determine.ts';
import { bundledLaw } from '../testing/bundledLaw.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, edited } from '../testing/smallLaw.ts';
import { unreadExceptions } from './unreadExceptions.ts';

const UNREAD = edited(
  'zz/exceptions/zz-xx.yml',
  '    says: XX may be used.',
  '    unread: ["Act 1, section 4", "Act 1, section 6(b)"]\n    says: XX may be used.',
);

const judged = (files: Readonly<Record<string, string>>) => {
  const { source, problems } = compileSmall(files);
  expect(problems).toEqual([]);
  const answer = determine(loadRuleBook(source), smallFacts({ code: '1A001.a' }));
  return { outcome: answer.outcome, exception: answer.regimes[0]?.exceptions[0], unread: unreadExceptions(source) };
};

describe('an exception with provisions that were not read', () => {
  it('is never available, however complete the facts are, and says what to read', () => {
    const { outcome, exception, unread } = judged(UNREAD);
    expect(outcome).toBe('licenceRequired');
    expect(exception?.result).toBe('undetermined');
    expect(exception?.why).toContain('Act 1, section 6(b)');
    expect(unread).toEqual([
      { rule: 'zz-xx', symbol: 'XX', verification: 'primaryText', unread: ['Act 1, section 4', 'Act 1, section 6(b)'] },
    ]);
  });

  it('becomes available once they are marked as read, with nothing else changed', () => {
    const { outcome, exception, unread } = judged({});
    expect(outcome).toBe('allowed');
    expect(exception?.result).toBe('available');
    expect(unread).toEqual([]);
  });

  it('still fails for good on a condition that is not met', () => {
    const { source } = compileSmall(UNREAD);
    const facts = smallFacts({
      code: '1A001.a',
      statements: [],
      facts: { 'zz.knowsBadUse': true },
      endUseAttestation: null,
    });
    expect(determine(loadRuleBook(source), facts).regimes[0]?.exceptions[0]?.result).toBe('notAvailable');
  });

  it('is named with all it cites where the file does not say what was not read', () => {
    const recalled = edited('zz/exceptions/zz-xx.yml', 'verification: primaryText', 'verification: recalled');
    expect(judged(recalled).unread).toEqual([
      { rule: 'zz-xx', symbol: 'XX', verification: 'recalled', unread: ['Act 1'] },
    ]);
  });
});

describe('unread', () => {
  it('is refused on a rule that is no exception', () => {
    const { problems } = compileSmall(
      edited('zz/rules/zz-denied.yml', 'says: A party is denied.', 'unread: ["Act 2"], says: A party is denied.'),
    );
    expect(problems).toMatchObject([{ code: 'LAW_INVALID', what: expect.stringContaining('only an exception') }]);
  });

  it('leaves of the EAR only savings clauses unread', () => {
    const ear = unreadExceptions(bundledLaw().source).filter(({ rule }) => rule.startsWith('us-ear-'));
    expect(ear.map(({ rule }) => rule)).toEqual(['us-ear-savings-clause']);
  });
});
