/**
 * The API as the pages ask it: `api.showList({ list, date })`. Names, inputs and answers are types of the operations; where each is asked
 * stands in the generated addresses.
 */

import type { InputOf, OutputOf } from '../../../src/contract/index.ts';
import type { OperationNamed } from '../../../src/contract/operations/index.ts';
import { ownMember } from '../../../src/kit/ownMember.ts';
import { ADDRESSES } from './addresses.generated.ts';
import { callApi } from './callApi.ts';

type Name = keyof typeof ADDRESSES;
type Ask<Operation extends Name> = (
  input: InputOf<OperationNamed<Operation>>,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<OutputOf<OperationNamed<Operation>>>;

interface Address {
  readonly path: string;
  /** Member of the input that is sent as the body. */
  readonly body?: string;
  /** The body is an object that holds it under its name. */
  readonly enveloped?: true;
  /** The answer is an object that holds it under this name. */
  readonly wrapped?: string;
}

type Input = Readonly<Record<string, unknown>>;
interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

async function ask({ path, body: member = '', enveloped, wrapped }: Address, input: Input, { signal }: AskOptions) {
  const { [member]: held, ...asked } = input;
  const inPath = new Set<string>();
  const address = path.replace(/\{(\w+)\}/g, (_place, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(ownMember(asked, name)));
  });
  const query = Object.entries(asked).flatMap(([name, value]) =>
    inPath.has(name) || value === undefined ? [] : [[name, String(value)]],
  );
  const answer = await callApi<Input>(address, {
    query: Object.fromEntries(query),
    body: held !== undefined && enveloped ? { [member]: held } : held,
    ...(signal ? { signal } : {}),
  });
  return wrapped === undefined ? answer : ownMember(answer, wrapped);
}

/** The server keeps to the schemas of its operations, so what it answers is believed to be of their types. */
const askerOf =
  (address: Address) =>
  (input: object, options: AskOptions = {}): Promise<unknown> =>
    ask(address, { ...input }, options);

export const api = Object.fromEntries(
  Object.entries<Address>(ADDRESSES).map(([name, address]) => [name, askerOf(address)]),
) as { readonly [Operation in Name]: Ask<Operation> };
