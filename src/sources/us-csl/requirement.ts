/**
 * Licence requirement and review policy of a row, as the Entity List and the military end-user list print them. Only texts that no
 * reader could take otherwise become codes; everything else stays text for a person.
 */
import type { ReviewPolicyName, RowRequirement } from '../../domain/list.ts';
import { cleanText } from '../values/cleanText.ts';

/**
 * What may stand behind "all items subject to the EAR" without narrowing it: references, footnote marks, a wider reach, and an exception
 * that is claimed apart (it relieves, it does not narrow what needs a licence).
 */
const HARMLESS: readonly RegExp[] = [
  /\(see ?(?:part)?[ §\d.,()a-z]*(?: and)?[ §\d.,()a-z]*of the ear\.?\)?\.?\)?\s*\d?\.?/gi,
  /\(see ?(?:part)?[ §\d.,()a-z]*(?: and)?[ §\d.,()a-z]*\)?\.?\s*\d?\.?/gi,
  /, see [ §\d.,()a-z]*of the ear\s*\d?\.?/gi,
  /this license requirement may be overcome by license exception gov under[^;]*$/i,
  /the license requirements under this entry also extend to any export[^;]*$/i,
];
/** No real text is near this; the patterns are not for more. */
const MAX_TEXT = 4000;
const ALL_ITEMS = /^(?:for )?all items subject to the ear[\s.,;]*$/i;

export function requiresAllItems(text: string): boolean {
  let rest = cleanText(text);
  if (rest.length > MAX_TEXT) return false;
  if (/\b(except|apart from|when used|with case|listed in|other than|unless)\b/i.test(withoutGov(rest))) return false;
  for (const harmless of HARMLESS) rest = rest.replace(harmless, ' ');
  return ALL_ITEMS.test(cleanText(rest));
}

const withoutGov = (text: string): string => text.replace(/license exception/gi, '');

const POLICIES: readonly (readonly [RegExp, ReviewPolicyName])[] = [
  [/presumption (?:of|for) denial/i, 'presumptionOfDenial'],
  [/policy of denial/i, 'policyOfDenial'],
  [/cas[ea]-by-case/i, 'caseByCase'],
  [/presumption of approval/i, 'presumptionOfApproval'],
];
/** What may follow a single policy without changing it. */
const PLAIN_TAIL =
  /^(?:\s*(?:review|basis|for all items subject to the ear))?[\s.;]*(?:see [ §\d.,()a-z]*(?:of (?:the ear|this part))?)?[\s.;]*$/i;

/** One policy named plainly gives its code, several give `mixed`, anything else null. */
export function reviewPolicyOf(text: string): ReviewPolicyName | null {
  const clean = cleanText(text).replace(/case-by case/gi, 'case-by-case');
  if (clean.length > MAX_TEXT) return null;
  const named = POLICIES.filter(([pattern]) => pattern.test(clean));
  const [only, ...others] = named;
  if (!only) return null;
  if (others.length > 0) return 'mixed';
  const [pattern, policy] = only;
  const [before, after] = [clean.split(pattern)[0] ?? '', clean.split(pattern).slice(1).join(' ')];
  return before.trim() === '' && PLAIN_TAIL.test(after) ? policy : null;
}

/** Undefined when the row says neither. */
export function requirementOf(requirement: string, policy: string): RowRequirement | undefined {
  if (requirement === '' && policy === '') return undefined;
  return {
    scope: requiresAllItems(requirement) ? 'allItems' : 'text',
    text: requirement,
    policy: reviewPolicyOf(policy),
    ...(policy === '' ? {} : { policyText: policy }),
  };
}
