/** An update for a terminal: one line for each list, and how far a download has come. */
import type { DownloadProgress, ListUpdate, SourceUpdate } from '../../contract/index.ts';

export function updateText({ from, sources }: ListUpdate): string {
  const fetched = sources.filter(({ state }) => state !== 'skipped');
  // Where nothing was fetched, why is the answer.
  const shown = fetched.length > 0 ? fetched : sources;
  const skipped = sources.length - shown.length;
  return [
    ...shown.flatMap(sourceLines),
    ...(skipped > 0
      ? [
          `${skipped} ${skipped === 1 ? 'list' : 'lists'} without files to fetch ${from === 'official' ? 'from official addresses' : `in ${from}`} left out`,
        ]
      : []),
  ].join('\n');
}

function sourceLines(source: SourceUpdate): string[] {
  const { list, state, publishedOn, account, why, error } = source;
  const dated = publishedOn ? `, published ${publishedOn}` : '';
  switch (state) {
    case 'imported':
      return [
        `${list}: imported${dated}, ${account?.listings ?? 0} listings${account?.issues.length ? `, ${account.issues.length} kinds of issues` : ''}`,
      ];
    case 'unchanged':
      return [`${list}: unchanged${dated}`];
    case 'held':
      return [
        `${list}: HELD: ${why ?? ''}; in force stays the version${dated || ' before'}`,
        `  next: look at the file; if it is right: portcullis lists update ${list} --force`,
      ];
    case 'failed':
      return [
        `${list}: FAILED, ${error?.code ?? ''}: ${error?.what ?? ''}${error?.got ? ` (${error.got})` : ''}${error?.where ? ` at ${error.where}` : ''}`,
        ...(publishedOn ? [`  in force stays the version published ${publishedOn}`] : []),
        ...(error?.hint ? [`  next: ${error.hint}`] : []),
      ];
    case 'skipped':
      return [`${list}: ${why ?? 'skipped'}`];
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** How far a download has come, in one line. */
export function downloadLine({ list, file, received, total }: DownloadProgress): string {
  const share = total ? ` of ${megabytes(total)}` : '';
  return `${list}: ${file} ${megabytes(received)}${share}`;
}
