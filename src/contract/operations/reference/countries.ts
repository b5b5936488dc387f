/** Which countries may a transaction name? */
import { countriesSchema } from '../../answers/countryShown.ts';
import { COUNTRIES_EXAMPLE } from '../../examples/systemExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const countries = defineOperation({
  name: 'countries',
  kind: 'query',
  noun: 'reference',
  summary: 'Country codes, names and aliases that a transaction may use',
  input: NOTHING,
  body: null,
  output: {
    component: 'Countries',
    schema: countriesSchema,
    description: 'Every country, territory, disputed region and former state',
  },
  progress: null,
  args: [],
  errors: [],
  permission: 'reference:read',
  // Codes change with a release, never while the server runs.
  http: { method: 'get', path: '/v1/countries', maxAgeSeconds: 3600 },
  cli: [],
  audit: [],
  example: { input: {}, output: COUNTRIES_EXAMPLE },
});
