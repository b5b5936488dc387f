/** Reads a version of il-cyber-destinations, a list that we keep ourselves under lists/. */
import { bundledSource } from '../bundled/readBundled.ts';

export const source = bundledSource('il-cyber-destinations');
