/** Says what is known to change next: of the law, or of a row that a party may be. */
import { latestOf } from '../../domain/dateBound.ts';
import type { ChangeSay } from '../../domain/verdict/say.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { ruleOf, versionOf } from './ground.ts';
import type { Speaker } from './speaker.ts';

export function sayChange(speaker: Speaker, what: ChangeSay, book: RuleBook): string {
  const change = sayPlain(speaker, what, book);
  if (!('between' in what) || what.between === undefined) return change;
  const [earliest, latest] = what.between;
  return speaker.say('change between', { change, earliest, latest });
}

function sayPlain({ say }: Speaker, what: ChangeSay, book: RuleBook): string {
  switch (what.code) {
    case 'versionBegins': {
      const rule = ruleOf(book, what.rule);
      const { validFrom, evidence } = versionOf(rule, what.version);
      const scheduled = validFrom !== undefined && latestOf(validFrom) > rule.checkedOn;
      const state = say(`begins ${evidence.state}`);
      return say(scheduled ? 'change scheduled' : 'change versionBegins', { title: rule.title, state });
    }
    case 'ruleEnds':
      return say('change ruleEnds', { title: ruleOf(book, what.rule).title });
    case 'memberEnters':
    case 'memberLeaves': {
      const group = book.source.regimes.flatMap(({ groups }) => groups).find(({ id }) => id === what.group);
      if (!group) throw new Error(`the rule book has no group ${what.group}; the verdict is of another book`);
      const { title, label } = group;
      return say(`change ${what.code}`, { title, label, country: what.country });
    }
    case 'entryBegins':
    case 'entryEnds':
      return say(`change ${what.code}`, { entry: what.entry, list: what.list });
    case 'rowBegins':
    case 'rowEnds':
      return say(`change ${what.code}`, { name: what.name, programme: what.programme });
  }
}
