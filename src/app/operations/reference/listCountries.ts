/** Use case: which countries may a transaction name? */
import { countries as operation } from '../../../contract/operations/reference/countries.ts';
import { COUNTRY_ROWS } from '../../../domain/countryRows.ts';
import { implement } from '../../requests/implement.ts';

export const countriesOperation = implement(operation, () => ({ countries: COUNTRY_ROWS }));
