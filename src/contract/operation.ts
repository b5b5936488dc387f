/**
 * operation: one thing that Portcullis does, told once as data. From it come the member of the library, the HTTP route and its
 * description, the command's binding, the web client's call, the row of the permission table and the fake for tests. What the operation
 * does stands in src/app/operations under the same name.
 */
import type { z } from 'zod';
import type { AuditEventType } from '../domain/auditEvent.ts';
import type { ErrorCode } from './errorCodes.ts';
import type { Permission } from './permissions.ts';

/**
 * query: reads. command: may write. stream: takes or gives many things one by one, an error for each that fails. document: gives bytes
 * with a media type.
 */
export type OperationKind = 'query' | 'command' | 'stream' | 'document';

/**
 * A value that an operation takes whole, as a body over HTTP: the use case reads it itself, so that each fault is named where it stands.
 * A stream takes many of them.
 */
export interface Body<Member extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** Member of the input that holds it. */
  readonly member: Member;
  /** Name among the schemas of the API's description. */
  readonly component: string;
  readonly schema: Schema;
  /** It may be left out; over HTTP the same address is then asked with GET. */
  readonly optional?: true;
  /** Over HTTP it stands inside an object, under the member's name, and is read with this schema. */
  readonly envelope?: z.ZodType<Readonly<Record<string, unknown>>>;
  /** Of a stream: what one line over HTTP becomes before the use case reads it. Default json. */
  readonly lines?: 'text' | 'json';
  /** Bytes over HTTP, of a stream those of one line; absent: the server's usual limit. */
  readonly maxBytes?: number;
}

export interface Answer<Schema extends z.ZodType = z.ZodType> {
  /** Name among the schemas of the API's description. */
  readonly component: string;
  /** Of the whole, or of each answer of a stream. */
  readonly schema: Schema;
  readonly description: string;
  /** A list is put under this name where the answer has to be an object: over HTTP and in JSON on the command line. */
  readonly wrapped?: string;
  /** Of a document. */
  readonly mediaType?: string;
}

export interface HttpAddress {
  readonly method: 'get' | 'post';
  /** `{member}` stands for a member of the input; members that are neither there nor the body are query parameters. */
  readonly path: string;
  /** What a request means that leaves these members out, where that is not what the library means. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  /** How long an answer may be kept by whoever asked, seconds; absent: not at all. */
  readonly maxAgeSeconds?: number;
}

/** Why an operation has no address. */
export interface NotOverHttp {
  readonly none: string;
}

export interface Operation<
  Name extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  GivenBody extends Body | null = Body | null,
  Output extends z.ZodType = z.ZodType,
  Args extends readonly string[] = readonly string[],
  Kind extends OperationKind = OperationKind,
  Progress extends z.ZodType | null = z.ZodType | null,
> {
  /** The library's member, and the id of the route. */
  readonly name: Name;
  readonly kind: Kind;
  /** The room of the API that it belongs to. */
  readonly noun: string;
  readonly summary: string;
  readonly description?: string;
  /** All that it takes but for the body. */
  readonly input: Input;
  readonly body: GivenBody;
  readonly output: Answer<Output>;
  /** What it tells while it runs; null: nothing. */
  readonly progress: Progress;
  /** In which order the library's member takes the input; `...` stands for an object with what is left. */
  readonly args: Args;
  /** Codes that a caller must expect beside those of every call. */
  readonly errors: readonly ErrorCode[];
  readonly permission: Permission;
  /**
   * heavy: it can keep a processor busy for longer than others should wait, so a server does it in a thread of its own. Only for a query,
   * because that thread opens the data folder itself. Absent: it is done where it is asked.
   */
  readonly work?: 'heavy';
  readonly http: HttpAddress | NotOverHttp;
  /** The commands that ask it, such as `lists diff`, or `check --batch` where an option decides; empty: none. */
  readonly cli: readonly string[];
  /** What it may write into the audit log. */
  readonly audit: readonly AuditEventType[];
  /** Input and answer as they stand in the API's description; the fake for tests answers with it. Of a stream one item. */
  readonly example: {
    readonly input: z.input<Input> & OneBody<GivenBody>;
    readonly output: z.input<Output>;
  };
}

type OneBody<Given> =
  Given extends Body<infer Member, infer Schema>
    ? Given extends { readonly optional: true }
      ? { readonly [Key in Member]?: z.input<Schema> | undefined }
      : { readonly [Key in Member]: z.input<Schema> }
    : unknown;
/** What a stream takes: things one by one. */
type ManyBody<Given> =
  Given extends Body<infer Member, infer Schema>
    ? { readonly [Key in Member]: AsyncIterable<z.input<Schema>> | Iterable<z.input<Schema>> }
    : unknown;
type BodyOf<Op extends Operation> = Op['kind'] extends 'stream' ? ManyBody<Op['body']> : OneBody<Op['body']>;

/** What a caller gives. */
export type InputOf<Op extends Operation> = z.input<Op['input']> & BodyOf<Op>;
/** What a use case gets: the input as read, the body as given. */
export type ReadInputOf<Op extends Operation> = z.output<Op['input']> & BodyOf<Op>;
export type OutputOf<Op extends Operation> = z.output<Op['output']['schema']>;
export type ProgressOf<Op extends Operation> = Op['progress'] extends z.ZodType ? z.output<Op['progress']> : never;

/** One line of a stream: the answer, or what is wrong with the thing asked. */
export type BatchLine<T> =
  | { readonly line: number; readonly answer: T }
  | { readonly line: number; readonly id: string | null; readonly error: unknown };

/** What an operation gives: a stream a line for each thing, a document its text or bytes, the others one answer. */
export type ResultOf<Op extends Operation> = Op['kind'] extends 'stream'
  ? AsyncGenerator<BatchLine<OutputOf<Op>>>
  : Promise<OutputOf<Op>>;

/** How an operation is watched and ended while it runs. */
export interface Watch<Progress = unknown> {
  /** Ends it: what is still open is dropped and the reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Checks an operation's parts against one another by type, and gives it back as it is. */
export const defineOperation = <
  const Name extends string,
  Input extends z.ZodObject,
  const GivenBody extends Body | null,
  Output extends z.ZodType,
  const Args extends readonly string[],
  const Kind extends OperationKind,
  Progress extends z.ZodType | null,
>(
  operation: Operation<Name, Input, GivenBody, Output, Args, Kind, Progress>,
): Operation<Name, Input, GivenBody, Output, Args, Kind, Progress> => operation;
