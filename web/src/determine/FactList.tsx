/** The facts given so far, and a line to give one by its key; most are given by answering an open question instead. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FactValue } from '../../../src/domain/transaction.ts';
import { readFactText, showFact } from '../question/factText.ts';
import { type Question, withFact } from '../question/question.ts';
import classes from './FactList.module.css';

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

export function FactList({ question, onChange }: Props) {
  const facts = Object.entries(question.facts);
  return (
    <div>
      <h3 className={classes.title}>Facts</h3>
      {facts.length > 0 && (
        <ul className={classes.facts}>
          {facts.map(([fact, value]) => (
            <li key={fact}>
              <code>
                {fact} = {showFact(value)}
              </code>
              <CloseButton
                size="sm"
                aria-label={`Remove the fact ${fact}`}
                onClick={() => onChange(withFact(question, fact, undefined))}
              />
            </li>
          ))}
        </ul>
      )}
      <NewFact onAdd={(fact, value) => onChange(withFact(question, fact, value))} />
    </div>
  );
}

function NewFact({ onAdd }: { readonly onAdd: (fact: string, value: FactValue) => void }) {
  const [text, setText] = useState('');
  const parsed = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/.exec(text);
  const add = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!parsed?.[1] || parsed[2] === undefined) return;
    onAdd(parsed[1], readFactText(parsed[2]));
    setText('');
  };
  return (
    <div className={classes.add}>
      <TextInput
        aria-label="Another fact, as key=value"
        placeholder="us-ear.someFact=true"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(event)}
        spellCheck={false}
        autoComplete="off"
      />
      <Button type="button" variant="default" disabled={!parsed} onClick={add}>
        Add
      </Button>
    </div>
  );
}
