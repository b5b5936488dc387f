/** Reads OFAC's consolidated list of parties that are not blocked (sectoral, menu-based, CMIC, PLC and others). */
import { ofacSource } from '../ofac/ofacSource.ts';
import { nonSdnProgrammes } from './programmes.ts';

export const source = ofacSource('us-ofac-nonsdn', nonSdnProgrammes);
