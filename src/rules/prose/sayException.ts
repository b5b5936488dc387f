/** Says why an exception is available or not. */
import type { ExceptionSay } from '../../domain/verdict/say.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { Speaker } from './speaker.ts';

/** @param version the one that decides; undefined: none is in force */
export function sayException({ say }: Speaker, why: ExceptionSay, version: RuleVersion | undefined): string {
  switch (why.code) {
    case 'available':
      return version?.says ?? '';
    case 'conditionFailed':
      return say('exception conditionFailed', { needed: version?.conditions?.[why.condition]?.needed ?? '' });
    case 'halted':
      return say('exception halted', { state: version?.evidence.state ?? '' });
    case 'notRead':
      return say('exception notRead', { unread: version?.unread?.join('; ') ?? '' });
    case 'readLater':
      return say('exception readLater', { knownFrom: version?.knownFrom ?? '' });
    case 'failed':
      return say('exception failed', { error: why.error });
    default:
      return say(`exception ${why.code}`);
  }
}
