/** The definitions of all sources. source.yml in each folder is the truth; the compiled form needs no YAML parser at run time. */
import { PortcullisError } from '../../kit/errors.ts';
import type { SourceDefinition } from '../reading/source.ts';
import { DEFINITIONS } from './definitions.generated.ts';

export { DEFINITIONS };

/** Throws SOURCE_UNKNOWN with the keys there are. */
export function definitionOf(key: string): SourceDefinition {
  const definition = DEFINITIONS.find((candidate) => candidate.key === key);
  if (definition) return definition;
  throw new PortcullisError({
    code: 'SOURCE_UNKNOWN',
    what: `no source "${key}"`,
    expected: DEFINITIONS.map((candidate) => candidate.key).join(', '),
    got: key,
    hint: 'portcullis lists shows every list and its source',
  });
}
