/** Reads OFAC's list of blocked persons from its own files. */
import { ofacSource } from '../ofac/ofacSource.ts';

export const source = ofacSource('us-ofac-sdn', () => ['us-ofac-sdn']);
