/** Which exceptions can never be available under this law, and which provisions would have to be read to change that? */
import { type Citation, mayRelieve, type Verification } from '../../domain/evidence.ts';
import type { RuleVersion } from './lawSchemas.ts';
import type { RuleBookSource, RuleSource } from './ruleBookSource.ts';

export interface UnreadException {
  readonly rule: string;
  readonly symbol: string;
  /** How the text of its last version was verified; only `primaryText` relieves. */
  readonly verification: Verification;
  /** Provisions to read: those the file names, else all that it cites. */
  readonly unread: readonly string[];
}

/** Whether every provision the version rests on was read in the primary text. */
export const readAsWhole = ({ unread, evidence }: Pick<RuleVersion, 'unread' | 'evidence'>): boolean =>
  unread === undefined && mayRelieve(evidence.verification);

/** By the last version of each exception, in the order of the regimes and of their files. */
export function unreadExceptions({ regimes }: Pick<RuleBookSource, 'regimes'>): readonly UnreadException[] {
  return regimes.flatMap(({ rules }) => rules.flatMap(unreadOf));
}

function unreadOf({ id, kind, symbol, versions }: RuleSource): readonly UnreadException[] {
  const last = versions.at(-1);
  if (kind !== 'exception' || !last || readAsWhole(last)) return [];
  const { citations, verification } = last.evidence;
  const cited = citations.map(writeCitation);
  return [{ rule: id, symbol: symbol ?? id, verification, unread: last.unread ?? cited }];
}

/** `15 CFR 740.13(d)`, `Regulation (EU) 2021/821, Article 12`. */
const writeCitation = ({ instrument, provision }: Citation): string =>
  provision === undefined ? instrument : `${instrument}${provision.startsWith('(') ? '' : ', '}${provision}`;
