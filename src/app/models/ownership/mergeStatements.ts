/**
 * Merges statements about one holding from several sources (a register, a letter, the transaction itself) into the links that
 * the engine adds up. Equal shares from two sources are one holding; different shares both stay, and the engine treats them as
 * uncertain.
 */
import type { OwnershipLink } from '../../../domain/ownership.ts';
import type { LocalDate } from '../../../kit/localDate.ts';
import { partyKey } from '../../../ownership/index.ts';
import { holdsOn } from './linksOnRecord.ts';

export interface Statement {
  /** Version of a source, or the transaction. */
  readonly origin: string;
  readonly link: OwnershipLink;
}

/** In the order given. Links that do not hold on the day stay as they are: they tell who left. */
export function mergeStatements(statements: readonly Statement[], validAt: LocalDate): readonly OwnershipLink[] {
  const others = statements.filter(({ link }) => !holdsOn(link, { validAt })).map(({ link }) => link);
  const holdings = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!holdsOn(statement.link, { validAt })) continue;
    const { owner, owned, kind } = statement.link;
    const key = JSON.stringify([partyKey(owner), partyKey(owned), kind]);
    const same = holdings.get(key);
    if (same) same.push(statement);
    else holdings.set(key, [statement]);
  }
  return [...[...holdings.values()].flatMap(mergeHolding), ...others];
}

/** A statement of control alone says nothing about the share, so it joins one that does. */
function mergeHolding(statements: readonly Statement[]): readonly OwnershipLink[] {
  const [only] = statements;
  if (statements.length === 1 && only) return [only.link];
  const shares = statements.filter(({ link }) => link.share !== null || !link.control);
  const kept = withoutEchoes(shares.length > 0 ? shares : statements.slice(0, 1));
  const control = statements.some(({ link }) => link.control);
  const jointWith = [...new Set(statements.flatMap(({ link }) => link.jointWith))];
  return kept.map((link, index) => (index === 0 ? { ...link, control, jointWith } : link));
}

/** Twice in one origin may be two parcels; from two origins it is one holding told twice. */
function withoutEchoes(statements: readonly Statement[]): readonly OwnershipLink[] {
  const first = new Map<string, string>();
  return statements.flatMap(({ origin, link }) => {
    const key = JSON.stringify(link.share);
    const before = first.get(key);
    if (before !== undefined && before !== origin) return [];
    first.set(key, origin);
    return [link];
  });
}
