/** Which list and which two dates the page compares, in the address. Without one: the list of the story, before and after. */

export interface ChangesAsked {
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

const DEFAULT: ChangesAsked = { list: 'il-cyber-destinations', from: '2021-10-15', to: '2021-11-26' };

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

export function changesOf(search: string): ChangesAsked {
  const query = new URLSearchParams(search);
  const [list, from, to] = [query.get('list'), query.get('from'), query.get('to')];
  if (!list) return DEFAULT;
  // Of another list the newest two versions are compared until dates are chosen.
  return { list, from: isDay(from) ? from : '', to: isDay(to) ? to : '' };
}

export function addressOfChanges({ list, from, to }: ChangesAsked): string {
  const query = new URLSearchParams({ list });
  if (from !== '') query.set('from', from);
  if (to !== '') query.set('to', to);
  return `/lists?${query}`;
}
