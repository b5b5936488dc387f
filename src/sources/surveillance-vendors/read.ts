/** Reads a version of surveillance-vendors, a list that we keep ourselves under lists/. */
import { bundledSource } from '../bundled/readBundled.ts';

export const source = bundledSource('surveillance-vendors');
