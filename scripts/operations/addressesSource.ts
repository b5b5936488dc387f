/** The text of web/src/api/addresses.generated.ts, made from the operations that have an address and are no streams. */
import { fileURLToPath } from 'node:url';
import type { Operation } from '../../src/contract/index.ts';
import { OPERATIONS } from '../../src/contract/operations/index.ts';

export const ADDRESSES_FILE = fileURLToPath(new URL('../../web/src/api/addresses.generated.ts', import.meta.url));

export function addressesSource(): string {
  const lines = OPERATIONS.flatMap(lineOf);
  return `/** Made by scripts/writeOperations.ts from the operations. Do not edit. */\nexport const ADDRESSES = {\n${lines.join('')}} as const;\n`;
}

function lineOf({ name, http, body, output, kind }: Operation): string[] {
  if ('none' in http || kind === 'stream' || kind === 'document') return [];
  const members = [
    `path: '${http.path}'`,
    ...(body ? [`body: '${body.member}'`] : []),
    ...(body?.envelope ? ['enveloped: true'] : []),
    ...(output.wrapped === undefined ? [] : [`wrapped: '${output.wrapped}'`]),
  ];
  return [`  ${name}: { ${members.join(', ')} },\n`];
}
