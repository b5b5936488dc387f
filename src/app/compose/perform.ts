/** Does one operation for a caller: refuses who may not, reads the input, asks the use case. The one place where permission is checked. */
import {
  type BatchLine,
  inputOfArgs,
  isPermitted,
  type Operation,
  PERMISSIONS,
  readInput,
  type Watch,
} from '../../contract/index.ts';
import type { OperationName } from '../../contract/operations/index.ts';
import type { Caller } from '../../domain/caller.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { IMPLEMENTATIONS } from '../operations/index.ts';
import type { ServedCall } from '../requests/implement.ts';
import type { Clock } from '../runtime/clock.ts';
import type { WorkThreads } from '../work/workTask.ts';
import type { OpenCalls } from './openCalls.ts';
import type { TenantMoments } from './tenantMoments.ts';

/** A stream gives its lines, every other kind a promise of its answer. Nothing is thrown before either is waited for. */
type Given = Promise<unknown> | AsyncGenerator<BatchLine<unknown>>;

export type Perform = (operation: Operation, input: Readonly<Record<string, unknown>>, watch?: Watch) => Given;

/** The same by name, with what is given by position. */
export type Call = (name: OperationName, args: readonly unknown[]) => Given;

/** What one open Portcullis has for all its calls. */
export type Services = Omit<ServedCall, 'caller' | 'records' | 'moments'> & {
  readonly calls: OpenCalls;
  readonly tenants: TenantMoments;
  /** Threads of heavy operations; null: they are done in this one. */
  readonly work: WorkThreads | null;
  /** The instant of a call; what is recorded takes the store's, under the lock. */
  readonly clock: Clock;
};

const servedCall = (
  { tenants, calls: _calls, clock: _clock, work: _work, ...services }: Services,
  caller: Caller,
): ServedCall => ({
  ...services,
  caller,
  records: services.store.of(caller.tenant),
  moments: tenants.of(caller.tenant),
});

type Asked = ReturnType<typeof inputOfArgs>;

/** `callerOf` is asked once for each call. Throws NOT_PERMITTED, INPUT_INVALID, DATE_INVALID beside what the use case throws. */
export function performWith(
  services: Services,
  callerOf: () => Caller,
): { readonly perform: Perform; readonly call: Call } {
  const give = (name: OperationName, asked: (operation: Operation) => Asked): Given => {
    const { gives, load } = IMPLEMENTATIONS[name];
    const begin = async (): Promise<{ readonly given: unknown }> => {
      const caller = callerOf();
      const { operation, run } = await load();
      requirePermission(operation, caller);
      const { input, watch } = asked(operation);
      return { given: run(servedCall(services, caller), readInput(operation, input), watch) };
    };
    return gives === 'lines' ? linesOf(begin) : services.calls.add(() => answerOf(begin));
  };
  return {
    perform: (operation, input, watch = {}) => give(nameOf(operation), () => ({ input, watch })),
    call: (name, args) => give(name, (operation) => inputOfArgs(operation, args)),
  };
}

const answerOf = async (begin: () => Promise<{ readonly given: unknown }>): Promise<unknown> => (await begin()).given;

async function* linesOf(begin: () => Promise<{ readonly given: unknown }>): AsyncGenerator<BatchLine<unknown>> {
  const { given } = await begin();
  if (!isStream(given)) throw new Error('a stream gave no lines');
  yield* given;
}

const isStream = (value: unknown): value is AsyncIterable<BatchLine<unknown>> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

export function nameOf({ name }: Operation): OperationName {
  if (isOperationName(name)) return name;
  throw new Error(`nothing implements the operation ${name}`);
}

const isOperationName = (name: string): name is OperationName => Object.hasOwn(IMPLEMENTATIONS, name);

function requirePermission({ name, permission }: Operation, { actor, roles }: Caller): void {
  if (isPermitted(permission, roles)) return;
  throw new PortcullisError({
    code: 'NOT_PERMITTED',
    what: `${actor} may not ask for ${name}`,
    where: name,
    expected: `one of the roles ${PERMISSIONS[permission].join(', ')}`,
    got: roles.join(', ') || 'no role',
    hint: 'ask somebody who has the role, or an administrator for it',
  });
}
