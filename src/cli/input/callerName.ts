/** `--as NAME`: for whom a command is given. The operating-system user stays part of the actor: a name alone proves nothing. */
import { PortcullisError } from '../../kit/errors.ts';

const LONGEST = 200;

/** `local:ann`, or `local:ann as Bob`. Throws USAGE. */
export function actorOf(localActor: string, name: string | undefined): string {
  if (name === undefined) return localActor;
  const given = name.trim();
  if (given !== '' && given.length <= LONGEST && !/\p{C}/u.test(given)) return `${localActor} as ${given}`;
  throw new PortcullisError({
    code: 'USAGE',
    what: given === '' ? 'the name is empty' : 'the name is too long, or has characters that cannot be shown',
    where: '--as',
    expected: `a name of 1 to ${LONGEST} characters, without control characters`,
    got: JSON.stringify(name.slice(0, LONGEST)),
    hint: 'for example --as "Ann Example"',
  });
}
