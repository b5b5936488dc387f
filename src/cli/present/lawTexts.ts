/** Law for a terminal: the regimes, one rule, what changed. */
import { z } from 'zod';
import type { LawDiff, LawIndex, LawShown, LawStatements } from '../../contract/index.ts';

/** Each regime with its rules and what it leaves out. */
export const lawIndexText = (index: LawIndex): string =>
  [`rule book ${index.digest}`, ...index.regimes.flatMap(regimeLines)].join('\n');

/** What a regime may hold beside what every regime has; another form is not shown. */
const rulesShown = z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })).catch([]);
const limitsShown = z.array(z.string()).catch([]);

function regimeLines(regime: LawIndex['regimes'][number]): string[] {
  const rules = rulesShown.parse(regime.rules);
  const limits = limitsShown.parse(regime.limits);
  const why = typeof regime.why === 'string' ? [`  not evaluated: ${regime.why}`] : [];
  return [
    '',
    `${regime.id}: ${regime.title}`,
    ...why,
    ...rules.map(({ id, kind, title }) => `  ${kind.padEnd(12)} ${id}: ${title}`),
    ...limits.map((limit) => `  left out: ${limit}`),
  ];
}

/** Rules keep the form of their files: printed as indented `key: value` lines, nothing left out. */
export const lawShownText = (shown: LawShown): string => outline(shown, 0).join('\n');

/** Each statement with what is said, where the law asks for it, and whether it is signed for one deal. */
export const lawStatementsText = ({ statements }: LawStatements): string =>
  statements
    .map(({ id, text, provision, kind }) =>
      [`${id} (${kind === 'deal' ? 'for one deal' : 'standing'}; ${provision})`, `  ${text}`].join('\n'),
    )
    .join('\n');

/** Change by change in order of time, each with what it rests on. */
export function lawDiffText({ from, to, changes }: LawDiff): string {
  if (changes.length === 0) return `No law that is modelled changes after ${from} and up to ${to}.`;
  return [`After ${from} and up to ${to}:`, ...changes.flatMap(changeLines)].join('\n');
}

function changeLines({ regime, id, title, change, on, scheduled, says, citations }: LawDiff['changes'][number]) {
  const day = typeof on === 'string' ? on : `between ${on.earliest} and ${on.latest}`;
  const sources = citations.map(({ instrument, provision }) => (provision ? `${instrument} ${provision}` : instrument));
  return [
    `  ${day}  ${regime}: ${id} ${change}${scheduled ? ' as scheduled; whether it did was not looked up' : ''}`,
    `    ${title}`,
    `    ${says}${sources.length > 0 ? ` [${sources.join('; ')}]` : ''}`,
  ];
}

interface CheckedLaw {
  readonly folder: string;
  readonly files: number;
  readonly rules: number;
  readonly digest: string;
  readonly exceptionsNotRead: readonly {
    readonly rule: string;
    readonly verification: string;
    readonly unread: readonly string[];
  }[];
}

/** A sound folder, and which exceptions it can never find available. */
export function lawCheckText({ folder, files, rules, digest, exceptionsNotRead: unread }: CheckedLaw): string {
  const sound = `The law in ${folder} is sound: ${files} files, ${rules} rules, digest ${digest}`;
  if (unread.length === 0) return sound;
  const lines = unread.map(
    (one) => `  ${one.rule} (${one.verification}), not read as a whole: ${one.unread.join('; ')}`,
  );
  return [
    sound,
    `${unread.length} exceptions and licences are never available until their text is read:`,
    ...lines,
  ].join('\n');
}

function outline(value: unknown, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value)) return value.flatMap((item) => marked(outline(item, depth + 1), depth));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, member]) =>
      member !== null && typeof member === 'object'
        ? [`${indent}${key}:`, ...outline(member, depth + 1)]
        : [`${indent}${key}: ${String(member)}`],
    );
  }
  return [`${indent}${String(value)}`];
}

/** The first line of a list item carries its dash. */
function marked(lines: readonly string[], depth: number): string[] {
  const [first = '', ...rest] = lines;
  const indent = '  '.repeat(depth);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}
