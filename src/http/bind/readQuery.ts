/** What an address says of an operation's input: members from the path, and query parameters turned from text by the schema's type. */
import type { Context } from 'hono';
import { z } from 'zod';
import { inputError, type Operation, readInput } from '../../contract/index.ts';
import { pathMembers, type Route } from './address.ts';

type Input = Readonly<Record<string, unknown>>;

/** JSON Schema of one member of the input, as the API's description shows it too. */
export interface MemberSchema {
  readonly type?: string;
  readonly description?: string;
  readonly [key: string]: unknown;
}

/** Each member of the input that is not the body, with its schema. */
export function memberSchemas({ input }: Operation): ReadonlyMap<string, MemberSchema> {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Readonly<Record<string, MemberSchema>>;
  };
  return new Map(Object.entries(properties));
}

/** Reads path and query of requests to this route. Throws INPUT_INVALID and DATE_INVALID with the parameter's name as pointer. */
export function addressReader({ operation, address }: Route): (context: Context) => Input {
  const inPath = pathMembers(address);
  const schemas = memberSchemas(operation);
  return ({ req }) => {
    const query = Object.entries(req.queries());
    const unknown = query.filter(([name]) => inPath.includes(name) || !schemas.has(name));
    if (unknown.length > 0)
      throw inputError(
        unknown.map(([name]) => unknownParameter(name)),
        'query',
      );
    const asked = query.map(([name, texts]) => [name, typedValue(texts, schemas.get(name)?.type)]);
    const named = inPath.map((member) => [member, req.param(member)]);
    return readInput(operation, { ...address.defaults, ...Object.fromEntries([...asked, ...named]) }, 'query');
  };
}

const unknownParameter = (name: string) => ({
  code: 'INPUT_INVALID' as const,
  pointer: `/${name}`,
  what: `unknown query parameter "${name}"`,
  hint: 'remove it or correct its spelling; /openapi.json describes the parameters of every address',
});

/** Text that is not of the type stays as it is: the schema says what is wrong with it. */
function typedValue(texts: readonly string[], type: string | undefined): unknown {
  const [text = ''] = texts;
  if (type === 'array') return texts.flatMap((one) => one.split(',')).flatMap((key) => key.trim() || []);
  if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  const isNumber = (type === 'number' || type === 'integer') && /^[+-]?\d*\.?\d+(e[+-]?\d+)?$/i.test(text);
  return isNumber ? Number(text) : text;
}
