/** Names of the Swiss list: parts in a stated order, each with spelling variants in other languages and scripts. */
import type { ListingName } from '../../domain/list.ts';
import type { StrictElement } from '../listing/strictElement.ts';

interface Part {
  readonly value: string;
  readonly variants: readonly string[];
}

/** The name itself, and one more for each variant of its parts: the n-th variant of a part goes with the n-th of the others. */
export function swissNames(name: StrictElement, isMain: boolean): ListingName[] {
  name.ignore('@ssid', '@lang');
  const kind = kindOf(name, isMain);
  const parts = name
    .children('name-part')
    .map((part) => ({ order: Number(part.attribute('order') || 0), ...partOf(part) }))
    .sort((a, b) => a.order - b.order);
  const most = Math.max(0, ...parts.map(({ variants }) => variants.length));
  const texts = [parts.map(({ value }) => value).join(' ')];
  for (let index = 0; index < most; index += 1)
    texts.push(parts.map(({ value, variants }) => variants[index] ?? value).join(' '));
  return texts
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({ text, kind: index > 0 && kind === 'primary' ? 'alias' : kind }));
}

function kindOf(name: StrictElement, isMain: boolean): ListingName['kind'] {
  const [type, quality] = [name.attribute('name-type'), name.attribute('quality')];
  if (type === 'primary-name' && isMain) return 'primary';
  if (type.startsWith('formerly')) return 'formerName';
  return quality === 'low' ? 'weakAlias' : 'alias';
}

function partOf(part: StrictElement): Part {
  part.ignore('@name-part-type');
  const variants = part.children('spelling-variant').map((variant) => {
    variant.ignore('@lang', '@script', '@spelling-variant-type', '@ssid');
    return variant.ownText();
  });
  return { value: part.text('value'), variants };
}
