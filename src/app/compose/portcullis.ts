/**
 * Portcullis: every operation by name, over one data folder. Edges (command line, HTTP, MCP) and embedding programs call this and
 * nothing below it. The members are those of the array of operations; their order of arguments is `args` there.
 */
import type {
  BatchLine,
  InputOf,
  Operation,
  ProgressOf,
  ResultOf,
  Trace,
  TracedDetermination,
} from '../../contract/index.ts';
import type { OPERATIONS } from '../../contract/operations/index.ts';
import type { Caller } from '../../domain/caller.ts';
import type { Determination } from '../../domain/determination.ts';
import type { AnswerAsJson } from './answerAsJson.ts';
import type { Perform } from './perform.ts';

/** What a program gives: the input, and how the work is watched and ended where the operation has that. */
type Given<Op extends Operation> = InputOf<Op> &
  (Op['kind'] extends 'stream' ? { readonly signal?: AbortSignal | undefined } : unknown) &
  ([ProgressOf<Op>] extends [never]
    ? unknown
    : { readonly onProgress?: ((progress: ProgressOf<Op>) => void) | undefined });

type One<Value> = undefined extends Value ? [value?: Value | undefined] : [value: Value];
type Rest<Options> = Record<never, never> extends Options ? [options?: Options | undefined] : [options: Options];

/** The positions of a member, read from the names of its arguments. */
type Positions<All, Names extends readonly string[], Used extends string> = Names extends readonly [
  infer Name extends string,
  ...infer More extends readonly string[],
]
  ? [
      ...(Name extends '...' ? Rest<Omit<All, Used>> : Name extends keyof All ? One<All[Name]> : never),
      ...Positions<All, More, Used>,
    ]
  : [];

type Member<Op extends Operation> = (...args: Positions<Given<Op>, Op['args'], Op['args'][number]>) => ResultOf<Op>;

type Named<Name extends string> = Extract<(typeof OPERATIONS)[number], { readonly name: Name }>;
type TraceGiven<Name extends string, T extends Trace> = Omit<Given<Named<Name>>, 'transaction' | 'lines' | 'trace'> & {
  readonly trace?: T | undefined;
};
type AtTrace<T extends Trace> = T extends 'full' ? Determination : TracedDetermination;

/** How much of its reasons an answer carries decides its type. */
interface Determining {
  readonly determine: <T extends Trace = 'full'>(
    transaction: InputOf<Named<'determine'>>['transaction'],
    options?: TraceGiven<'determine', T>,
  ) => Promise<AtTrace<T>>;
  readonly determineBatch: <T extends Trace = 'full'>(
    lines: InputOf<Named<'determineBatch'>>['lines'],
    options?: TraceGiven<'determineBatch', T>,
  ) => AsyncGenerator<BatchLine<AtTrace<T>>>;
}

/** Every member answers or throws a PortcullisError; a plain Error is a bug. */
export type Facade = Determining & {
  readonly [Op in Exclude<(typeof OPERATIONS)[number], { name: keyof Determining }> as Op['name']]: Member<Op>;
};

/** Another caller; what is left out is as the facade has it, `at` the clock's instant of each call. */
export type GivenCaller = Pick<Caller, 'actor'> & Partial<Caller>;

interface Beside {
  readonly version: string;
  /** Things a user should know now: a read-only data folder, stale lists. One sentence each. */
  readonly warnings: readonly string[];
  /** The answer in plain sentences, with every finding, question and citation. */
  readonly explain: (determination: Determination) => string;
  /** The same Portcullis for another caller; closing either closes both. */
  readonly as: (caller: GivenCaller) => Portcullis;
  /** Does one operation by its description: for edges that bind all of them. */
  readonly perform: Perform;
  /** The same from and to bytes, for edges; heavy operations are done in a thread of their own where there is one. */
  readonly answerAsJson: AnswerAsJson;
  readonly close: () => Promise<void>;
}

export type Portcullis = Facade & Beside;
