/**
 * Reads one YAML document. The parser is large and most commands need none of it, so callers load this file when they meet YAML:
 * `const { parseYaml } = await import('../kit/parseYaml.ts')`. They do not load the package itself: it is CommonJS, and a bundler gives a
 * CommonJS package that is imported dynamically as its default export alone.
 */
import { parse } from 'yaml';

/** The value of the text. Aliases and repeated keys are refused. Throws the parser's own error, whose first line says what is wrong. */
export const parseYaml = (text: string): unknown => parse(text, { maxAliasCount: 0, uniqueKeys: true });
