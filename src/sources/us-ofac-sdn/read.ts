/** Reads OFAC's list of blocked persons from its own files. */
import { ofacSource } from '../ofacSource.ts';

export const source = ofacSource('us-ofac-sdn', () => ['us-ofac-sdn']);
