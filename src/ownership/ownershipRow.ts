/** One row of an ownership table as a link, or a coded refusal of the cell that cannot be read. */
import { LINK_KINDS, type LinkKind, type OwnershipLink, type Share } from '../domain/ownership.ts';
import { type ErrorDetail, PortcullisError } from '../kit/errors.ts';
import { type LocalDate, parseLocalDate } from '../kit/localDate.ts';
import { readShare } from './readShare.ts';

export const COLUMNS = [
  'owner',
  'owned',
  'share',
  'kind',
  'control',
  'joint_with',
  'valid_from',
  'valid_to',
  'source',
  'owners_complete',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = { readonly [column in Column]: string };

/** The link of a row's trimmed cells. @throws PortcullisError with the row's place and a code of the contract. */
export function linkOf(cells: Cells, where: string): OwnershipLink {
  const [owner, owned] = [partyIn(cells, 'owner', where), partyIn(cells, 'owned', where)];
  const [validFrom, validTo] = [dateIn(cells, 'valid_from', where), dateIn(cells, 'valid_to', where)];
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw refusal(where, {
      code: 'OWNERSHIP_PERIOD_EMPTY',
      what: 'valid_to does not come after valid_from',
      expected: `a day after ${validFrom} (valid_to is the first day it no longer holds)`,
      got: validTo,
      hint: 'correct the period, or leave valid_to empty while it holds',
    });
  return {
    owner,
    owned,
    share: shareIn(cells, where),
    kind: kindIn(cells, where),
    control: yesIn(cells, 'control', where),
    jointWith: cells.joint_with.split(/[;|]/).flatMap((partner) => partner.trim() || []),
    validFrom,
    validTo,
    source: sourceIn(cells),
    ...(yesIn(cells, 'owners_complete', where) ? { ownersComplete: true as const } : {}),
  };
}

export const refusal = (where: string, detail: Omit<ErrorDetail, 'where'>): PortcullisError =>
  new PortcullisError({ ...detail, where });

function partyIn(cells: Cells, column: 'owner' | 'owned', where: string): string {
  if (cells[column] !== '') return cells[column];
  throw refusal(where, {
    code: 'PARTY_EMPTY',
    what: `${column} is empty`,
    expected: 'a name or id',
    got: 'nothing',
    hint: 'name the party; a share nobody is known for needs no row',
  });
}

function shareIn(cells: Cells, where: string): Share | null {
  const share = readShare(cells.share);
  if (share !== undefined) return share;
  throw refusal(where, {
    code: 'OWNERSHIP_SHARE_INVALID',
    what: 'the share cannot be read',
    expected:
      'per cent from 0 to 100 with at most six decimals (60, 33.333333), a range (25-50, >25-50, >50), or nothing',
    got: cells.share,
    hint: 'write fractions such as one third as a range: 33.333333-33.333334',
  });
}

function kindIn(cells: Cells, where: string): LinkKind {
  const name = cells.kind.toLowerCase().replace(/[\s_-]+/g, '');
  if (name === '') return 'equity';
  const kind = LINK_KINDS.find((known) => known.toLowerCase() === name);
  if (kind !== undefined) return kind;
  throw refusal(where, {
    code: 'OWNERSHIP_KIND_UNKNOWN',
    what: 'no such kind of share',
    expected: LINK_KINDS.join(', '),
    got: cells.kind,
    hint: 'use control = yes for control that is no share',
  });
}

const YES_HINTS = {
  control: 'write yes where the owner directs the party by other means than its share',
  owners_complete: 'write yes where the rows name every owner of the owned party while they hold',
} as const;

function yesIn(cells: Cells, column: keyof typeof YES_HINTS, where: string): boolean {
  const word = cells[column].toLowerCase();
  if (['', 'no', 'n', 'false', '0'].includes(word)) return false;
  if (['yes', 'y', 'true', '1', 'x'].includes(word)) return true;
  throw refusal(where, {
    code: column === 'control' ? 'OWNERSHIP_CONTROL_INVALID' : 'OWNERSHIP_COMPLETE_INVALID',
    what: `${column} is neither yes nor no`,
    expected: 'yes, no or nothing',
    got: cells[column],
    hint: YES_HINTS[column],
  });
}

function dateIn(cells: Cells, column: 'valid_from' | 'valid_to', where: string): LocalDate | null {
  if (cells[column] === '') return null;
  const date = parseLocalDate(cells[column]);
  if (date !== undefined) return date;
  throw refusal(where, {
    code: 'DATE_INVALID',
    what: `${column} is not a day`,
    expected: 'YYYY-MM-DD or nothing',
    got: cells[column],
    hint: 'write the day in full',
  });
}

const sourceIn = ({ source }: Cells): OwnershipLink['source'] =>
  source === '' ? null : { instrument: source, ...(/^https?:\/\//.test(source) ? { url: source } : {}) };
