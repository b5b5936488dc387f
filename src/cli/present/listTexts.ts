/** Lists for a terminal: which are held, one shown, an import's account, a diff. */
import type { ListShown, ListSummary } from '../../contract/index.ts';
import type { ImportAccount, ListDiff, Listing } from '../../domain/list.ts';

const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const listsText = ({ lists }: { readonly lists: readonly ListSummary[] }): string =>
  columns([
    ['LIST', 'VERSIONS', 'NEWEST', 'MEMBERS', 'COVERAGE', 'TITLE'],
    ...lists.map((list) => {
      const newest = list.versions.at(-1);
      return [
        list.list,
        String(list.versions.length),
        list.newest ?? '-',
        newest ? String(newest.known) : '-',
        newest?.coverage ?? 'not loaded',
        list.title,
      ];
    }),
  ]);

export const freshnessText = ({ lists }: { readonly lists: readonly ListSummary[] }): string =>
  columns([
    ['LIST', 'NEWEST', 'CHECKED', 'AGE', 'STATE'],
    ...lists.map((list) => [
      list.list,
      list.newest ?? '-',
      list.checkedOn ?? '-',
      list.ageDays === null ? '-' : `${list.ageDays} days`,
      list.newest === null ? 'NOT LOADED' : list.stale ? 'STALE' : 'fresh',
    ]),
  ]);

export function listShownText(shown: ListShown): string {
  return [
    `${shown.list}: ${shown.title}`,
    `version ${shown.version}, published ${shown.publishedOn}, ${shown.known} of ${shown.size} members known, ${shown.coverage}, by ${shown.basis}`,
    shown.says,
    ...shown.notes.map((note) => `note: ${note}`),
    ...shown.conflicts.map(({ says }) => `conflict: ${says}`),
    '',
    ...shown.members.map(memberLine),
  ].join('\n');
}

export function importText(account: ImportAccount): string {
  const total = (counts: Record<string, number>): string =>
    `${Object.keys(counts).length} fields, ${Object.values(counts).reduce((sum, count) => sum + count, 0)} times`;
  return [
    `${account.list} ${account.publishedOn}: ${account.state}, ${account.listings} listings, version ${account.version}`,
    ...(account.held
      ? [`HELD: ${account.held.reason}`, '  next: look at the file; repeat with --force if it is right']
      : []),
    ...Object.entries(account.rows).map(([kind, count]) => `  ${kind}: ${count}`),
    ...Object.entries(account.programmes).map(([programme, count]) => `  programme ${programme}: ${count}`),
    `  used: ${total(account.used)}`,
    `  ignored by name: ${total(account.ignoredByName)}${Object.keys(account.ignoredByName).length > 0 ? ` (${Object.keys(account.ignoredByName).join(', ')})` : ''}`,
    ...account.issues.map(
      ({ code, message, where, count }) =>
        `  issue ${code}: ${message}${count > 1 ? ` (${count} times)` : ''}${where ? `, first at ${where}` : ''}`,
    ),
  ].join('\n');
}

const CUT = 200;

export function diffText(diff: ListDiff): string {
  const { unnamed } = diff;
  return [
    `${diff.list}: ${diff.from.date} (${diff.from.size}) -> ${diff.to.date} (${diff.to.size})`,
    `kept ${diff.kept}, added ${diff.added.length}, removed ${diff.removed.length}, changed ${diff.changed.length}${diff.renumbered > 0 ? ` (${diff.renumbered} of them under another id)` : ''}`,
    ...(unnamed.removed + unnamed.added > 0
      ? [
          `not named: ${unnamed.removed} removed, ${unnamed.added} added${unnamed.assumes ? ` (assumes: ${unnamed.assumes})` : ''}`,
        ]
      : []),
    ...diff.added.slice(0, CUT).map((listing) => `+ ${memberLine(listing)}`),
    ...diff.removed.slice(0, CUT).map((listing) => `- ${memberLine(listing)}`),
    ...diff.changed.slice(0, CUT).map(({ after, fields }) => `~ ${after.name}: ${fields.join(', ')}`),
    ...diff.disputed.map((listing) => `? ${memberLine(listing)} (disputed)`),
    ...(Math.max(diff.added.length, diff.removed.length, diff.changed.length) > CUT
      ? ['... more; use --json for all']
      : []),
    ...diff.notes.map((note) => `note: ${note}`),
  ].join('\n');
}

function memberLine(listing: Listing): string {
  const cited = listing.evidence?.citations.map(({ instrument }) => instrument).join('; ');
  const conflicts = listing.evidence?.conflicts.map(({ says }) => says).join('; ');
  return `${listing.type === 'country' ? `${listing.countries[0] ?? ''} ` : ''}${listing.name}${listing.membership && listing.membership !== 'member' ? ` [${listing.membership}]` : ''}${cited ? `  (${cited})` : ''}${conflicts ? `  but: ${conflicts}` : ''}`;
}
