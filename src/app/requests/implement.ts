/** implement: ties an operation of the contract to the function that does it. What the edges bind is the list of these. */
import type { BatchLine, Operation, OutputOf, ProgressOf, ReadInputOf, Watch } from '../../contract/index.ts';
import type { CallContext } from '../models/appContext.ts';
import type { KeptThreads } from '../models/names/keptThreads.ts';
import type { PartyToolbox } from '../models/parties/partyTools.ts';
import type { ImportsApart } from '../work/importApart.ts';

/** A call, with what only some use cases need beside the context of all. */
export interface ServedCall extends CallContext {
  /** Threads of large jobs. */
  readonly threads: KeptThreads;
  /** What looks for parties over all lists; dossiers and links are read when the first asks. */
  readonly parties: PartyToolbox;
  /** Imports that are done in a process of their own. */
  readonly importsApart: ImportsApart;
  readonly dataDir: string;
  /** Imports return when their names can be searched; false: at once. */
  readonly importsWait: boolean;
}

/** A stream gives a line for each thing, a document its text or bytes, the others one answer. */
type Done<Op extends Operation> = Op['kind'] extends 'stream'
  ? AsyncIterable<BatchLine<OutputOf<Op>>>
  : Promise<OutputOf<Op>> | OutputOf<Op>;

type Run<Input, Progress, Result> = (call: ServedCall, input: Input, watch: Watch<Progress>) => Result;

/** An operation with its use case; what the use case takes was checked where the two were tied. */
export interface Implementation<Name extends string = string> {
  readonly operation: Operation & { readonly name: Name };
  readonly run: Run<Readonly<Record<string, unknown>>, unknown, unknown>;
}

/** The input was read with the operation's schema; the body was not. */
export const implement = <const Op extends Operation>(
  operation: Op,
  run: Run<ReadInputOf<Op>, ProgressOf<Op>, Done<Op>>,
): Implementation<Op['name']> => ({ operation, run: run as Implementation['run'] });
