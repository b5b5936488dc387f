/**
 * Reads untrusted values with a schema and turns what is wrong into one coded error that names every fault with its JSON Pointer.
 * A schema may carry a code of its own in `params.code` (COUNTRY_UNKNOWN); the rest are INPUT_INVALID or a code by field.
 */
import type { z } from 'zod';
import { type ErrorCode, isErrorCode } from '../kit/errorCodes.ts';
import { type Fault, PortcullisError } from '../kit/errors.ts';
import { protoKeys } from '../kit/ownMember.ts';

interface ParseOptions {
  /** What is being read, for the message: "transaction", "line 17". */
  readonly where?: string;
  /** Read once or twice in a process: compiling the schema would take longer than reading with it. */
  readonly seldom?: boolean;
}

/** The parsed value, or a thrown PortcullisError with all faults. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, options: ParseOptions = {}): T {
  const parsed = schema.safeParse(value, { jitless: options.seldom === true });
  const faults = parsed.success ? protoFaults(value) : parsed.error.issues.flatMap((issue) => faultsOf(issue, value));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw inputError(faults, options.where);
}

const protoFaults = (value: unknown): Fault[] =>
  protoKeys(value).map((path) => ({
    code: 'INPUT_INVALID',
    pointer: pointerOf(path),
    what: 'unknown field "__proto__"',
    hint: 'remove it',
  }));

/** One error out of several faults; the first names the code. */
export function inputError(faults: readonly Fault[], where?: string): PortcullisError {
  const [first] = faults;
  if (!first) throw new Error('inputError needs at least one fault');
  const place = [where, first.pointer].filter(Boolean).join(' ');
  return new PortcullisError({
    code: first.code,
    what: first.what,
    ...(place ? { where: place } : {}),
    ...(first.expected ? { expected: first.expected } : {}),
    ...(first.got === undefined ? {} : { got: first.got }),
    ...(first.hint ? { hint: first.hint } : {}),
    faults,
  });
}

const FIELD_CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^\/(date|dates\/\w+)$/, 'DATE_INVALID'],
  [/^\/parties\/\d+\/name$/, 'PARTY_EMPTY'],
];

/** Text of a value for `got`, cut short. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The faults of one schema issue; `root` is the value that was read. */
export function faultsOf(issue: z.core.$ZodIssue, root: unknown): Fault[] {
  const pointer = pointerOf(issue.path);
  const got = valueAt(root, issue.path);
  const params: Partial<Record<string, string>> | undefined = issue.code === 'custom' ? issue.params : undefined;
  const code = codeIn(params) ?? FIELD_CODES.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'INPUT_INVALID';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code,
      pointer: `${pointer}/${escapePointer(key)}`,
      what: `unknown field "${key}"`,
      hint: 'remove it or correct its spelling',
    }));
  }
  const missing = got === undefined && issue.code === 'invalid_type';
  return [
    {
      code,
      pointer,
      what: missing ? `${fieldName(pointer)} is missing` : plain(issue.message, pointer),
      ...(params?.expected ? { expected: params.expected } : expectedOf(issue)),
      ...(got === undefined ? {} : { got: show(got) }),
      ...(params?.hint ? { hint: params.hint } : {}),
    },
  ];
}

/** The code that a schema carries itself. One that the table lacks is a bug of the schema. */
function codeIn(params: Readonly<Partial<Record<string, string>>> | undefined): ErrorCode | undefined {
  const code = params?.code;
  if (code === undefined || isErrorCode(code)) return code;
  throw new Error(`a schema names the error code ${code}, which the table lacks`);
}

const fieldName = (pointer: string): string => pointer.slice(1).replaceAll('/', '.') || 'the value';
const plain = (message: string, pointer: string): string =>
  /^(expected|unknown)/.test(message) ? `${fieldName(pointer)}: ${message}` : message;
const escapePointer = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (path: readonly PropertyKey[]): string => path.map((key) => `/${escapePointer(key)}`).join('');

function expectedOf(issue: z.core.$ZodIssue): { expected?: string } {
  if (issue.code === 'invalid_type') return { expected: issue.expected };
  if (issue.code === 'invalid_value') return { expected: `one of ${issue.values.map(String).join(', ')}` };
  return {};
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = root;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value;
}

/** The value of JSON text, or INPUT_NOT_JSON with line and column. */
export function parseJson(text: string, where?: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new PortcullisError(
      {
        code: 'INPUT_NOT_JSON',
        what: `the text is not JSON (${message})`,
        ...(where ? { where } : {}),
        got: show(text),
        hint: 'check quotes, commas and braces; each line of a .jsonl file holds one whole object',
      },
      { cause },
    );
  }
}
