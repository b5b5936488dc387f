/**
 * What the facts say of one cell (entry or paragraph x destination), by rereading the wording of each row: yes, no, or open. Slow and
 * plain on purpose; it shares nothing with the derivation or the engine.
 */
import type { EarFactEntry, EarFacts } from './earFacts.ts';

export type Cell = 'licenceRequired' | 'noLicenceRequired' | 'unknown';
type Answer = 'yes' | 'no' | 'open';

/** 15 CFR 746.1(b)(2). */
const UN = ['CD', 'CF', 'ER', 'IQ', 'IR', 'KP', 'LB', 'LY', 'SD', 'SO'];
/** 15 CFR 746.8(a)(12)(ii): left out for named civil end users. */
const CIVIL_EXCLUSION = /^(?:5A991|5A992(?:\.c|$)|5D992(?:\.c|$))/;
/** Entries without a table: 15 CFR 738.3(a)(1), and short supply by 15 CFR 754.3 to 754.5. */
const ALL_DESTINATIONS = ['0A983', '5A980', '5D980', '5E980', '0A980', '1C980', '1C982', '1C983', '1C984', '1C988'];
/** Chart footnote 10, firearms to Australia and the United Kingdom: entries it names whole, and those it names in part. */
const FOOTNOTE_10_WHOLE = ['0A506', '0A507', '0A509', '0E501', '0E504'];
const FOOTNOTE_10_PART: Readonly<Record<string, string>> = { '0A504': '.i', '0A505': '.a, .x' };
const FOOTNOTE_10_OPEN = ['0A502', '0A508', '0D501', '0D505', '0E505'];

const and = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'open';
const or = (a: Answer, b: Answer): Answer =>
  a === 'yes' || b === 'yes' ? 'yes' : a === 'no' && b === 'no' ? 'no' : 'open';

/** @param path the paragraph, e.g. `.y`; empty for the bare entry */
export function expectCell(facts: EarFacts, entry: EarFactEntry, path: string, to: string): Cell {
  if (['CU', 'KP', 'SY', 'IR'].includes(to)) return 'licenceRequired';
  if (['RU', 'BY'].includes(to)) return CIVIL_EXCLUSION.test(entry.eccn + path) ? 'unknown' : 'licenceRequired';
  if (ALL_DESTINATIONS.includes(entry.eccn)) return 'licenceRequired';
  // 0Y521 has no reason in the table; its text names RS (15 CFR 742.6(a)(8)).
  if (entry.countryChart.length === 0)
    return to === 'IQ' && (/CC|CW|CB/.test(entry.reasonForControl ?? '') || /^0[A-E]521$/.test(entry.eccn))
      ? 'licenceRequired'
      : 'unknown';
  // A paragraph that no row names is not free: it belongs elsewhere, or does not exist.
  const covered = entry.countryChart.some(({ control }) => scopeAnswer(control, entry.eccn, path) !== 'no');
  let answer: Answer = covered ? 'no' : 'open';
  for (const row of entry.countryChart)
    answer = or(
      answer,
      and(scopeAnswer(row.control, entry.eccn, path), placeAnswer(facts, row.control, row.countryChart, to)),
    );
  if (['AU', 'GB', 'KY'].includes(to)) answer = or(answer, footnote10(entry.eccn, path));
  // Footnotes 8 and 9: whether the place lies in the covered regions is not said.
  if (to === 'UA') answer = or(answer, 'open');
  if (to === 'IQ') answer = or(answer, iraq(entry, path));
  if (to === 'IN' && ['6A003', '9A515'].includes(entry.eccn)) answer = or(answer, footnote7(entry.eccn, path));
  return answer === 'yes' ? 'licenceRequired' : answer === 'no' ? 'noLicenceRequired' : 'unknown';
}

function footnote10(eccn: string, path: string): Answer {
  if (FOOTNOTE_10_WHOLE.includes(eccn)) return 'yes';
  if (FOOTNOTE_10_OPEN.includes(eccn)) return 'open';
  if (eccn === '0A501') return not(listAnswer('.y', path));
  const part = FOOTNOTE_10_PART[eccn];
  return part === undefined ? 'no' : listAnswer(part, path);
}

/** 15 CFR 746.3(a)(1) and (2): what is controlled for these reasons, wherever the row bites. */
function iraq(entry: EarFactEntry, path: string): Answer {
  let answer: Answer = 'no';
  for (const { control } of entry.countryChart)
    if (/^(?:NS|MT|NP|CW|CB|RS|CC|EI|SI|SL|UN) /.test(control))
      answer = or(answer, scopeAnswer(control, entry.eccn, path));
  return answer;
}

/** Chart footnote 7: 6A003.b.4.b and 9A515.e stay under RS column 2 for India. */
function footnote7(eccn: string, path: string): Answer {
  const named = eccn === '6A003' ? '.b.4.b' : '.e';
  return path === named || path.startsWith(`${named}.`)
    ? 'yes'
    : named.startsWith(`${path}.`) || path === ''
      ? 'open'
      : 'no';
}

function scopeAnswer(control: string, eccn: string, path: string): Answer {
  const words = control.replace(/[“”]/g, '').replaceAll(eccn, '').replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  if (/appl(?:y|ies)(?: to)?(?: the)? entire entry(?: AT applies to entire entry| CB Column 2)?$/.test(words))
    return 'yes';
  if (/applies to entire entry \(refer to/.test(words)) return 'yes';
  const [, but] = /entire entry,? except:? (.+)$/.exec(words) ?? [];
  if (but !== undefined) return simple(but) ? not(listAnswer(but, path)) : 'open';
  const [, list] = /appl(?:y|ies)(?: to)? (?:paragraphs? )?(.+)$/.exec(words) ?? [];
  return list !== undefined && simple(list) ? listAnswer(list, path) : 'open';
}

const not = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'open');
/** Only paragraphs, commas, "and": nothing to interpret. */
const simple = (list: string): boolean => /^(?:\.?[a-z](?:\.(?:\d+|[a-z]))*(?:, and |, | and |$))+$/.test(list);

function listAnswer(list: string, path: string): Answer {
  const named = list.split(/, and |, | and /).map((piece) => (piece.startsWith('.') ? piece : `.${piece}`));
  let answer: Answer = 'no';
  for (const one of named)
    answer = or(
      answer,
      path === one || path.startsWith(`${one}.`) ? 'yes' : path === '' || one.startsWith(`${path}.`) ? 'open' : 'no',
    );
  return answer;
}

function placeAnswer(facts: EarFacts, control: string, chart: string, to: string): Answer {
  const words = chart.replace(/\s+/g, ' ');
  const row = to === 'HK' ? 'CN' : to === 'LI' ? 'CH' : to === 'KY' ? 'GB' : to;
  const inGroup = (label: string): boolean => facts.groups.get(label)?.has(row) ?? false;
  const said = (yes: boolean): Answer => (yes ? 'yes' : 'no');
  const columns = [...words.matchAll(/(?:([A-Z]{2}) )?Column ([123])/g)].map(
    ([, name, number]) => `${name ?? control.slice(0, 2)} ${number}`,
  );
  if (columns.length > 0 && !/see § 742/.test(words)) {
    const marks = facts.marks.get(to);
    return marks ? said(columns.some((column) => marks.has(column))) : 'open';
  }
  if (/Worldwide control|any destination worldwide|required for all destinations, as specified/.test(words))
    return 'yes';
  if (/UN controls/.test(words)) return said(UN.includes(row));
  if (/China, Russia/.test(words)) return said(['CN', 'RU', 'VE'].includes(row));
  if (/United Arab Emirates or destinations/.test(words))
    return said(row === 'AE' || (['D:1', 'D:4', 'D:5'].some(inGroup) && !['A:5', 'A:6'].some(inGroup)));
  if (/Macau or a destination specified in Country Group D:5/.test(words)) return said(row === 'MO' || inGroup('D:5'));
  if (/to North Korea/.test(words)) return said(row === 'KP');
  if (/Iraq or Pakistan/.test(words)) return said(['IQ', 'PK'].includes(row));
  if (/reexport to Iraq/.test(words)) return said(row === 'IQ');
  if (/reexport to Pakistan/.test(words)) return said(row === 'PK');
  if (/ALL destinations, except Canada/.test(words)) return said(row !== 'CA');
  if (/except for Israel and Taiwan/.test(words)) return ['IL', 'TW'].includes(row) ? 'no' : 'open';
  if (/742\.15/.test(words)) return said(row !== 'CA');
  if (/746\.8/.test(words)) return said(['RU', 'BY'].includes(row));
  return 'open';
}
