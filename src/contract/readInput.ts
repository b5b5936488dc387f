/** Reads the input of an operation with its schema. The body is left as it was given: its use case reads it. */
import { ownMember } from '../kit/ownMember.ts';
import type { Operation } from './operation.ts';
import { parseWith } from './parse.ts';

/** Members of any operation's input, by name. */
type GivenInput = Readonly<Record<string, unknown>>;

/** `where` names what is read, for the message; absent: the operation. Throws INPUT_INVALID, DATE_INVALID. */
export function readInput({ name, input, body }: Operation, given: GivenInput, where: string = name): GivenInput {
  const told = Object.entries(given).filter(([key, value]) => value !== undefined && key !== body?.member);
  const read = parseWith<GivenInput>(input, Object.fromEntries(told), { where, seldom: true });
  const held = body ? ownMember(given, body.member) : undefined;
  return body && held !== undefined ? { ...read, [body.member]: held } : read;
}
