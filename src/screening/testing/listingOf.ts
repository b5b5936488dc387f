/** listingOf: small made-up listings and queries for the tests of this room. */
import { type Listing, listingSchema } from '../../domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../../domain/screening.ts';

export const listingOf = (id: string, names: readonly string[], more: Partial<Listing> = {}): Listing =>
  listingSchema.parse({
    id: `test:${id}`,
    list: 'test',
    sourceId: id,
    type: 'person',
    name: names[0],
    names: names.slice(1).map((text) => ({ text, kind: 'alias' })),
    ...more,
  });

export const queryOf = (name: string, more: Partial<ScreeningQuery> = {}): ScreeningQuery =>
  screeningQuerySchema.parse({ name, ...more });
