/** What the answer rests on, how to keep it, and how to ask the same from a program. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Determination } from '../../../src/domain/determination.ts';
import { problemOf } from '../api/problemError.ts';
import { recordDetermination, replayDetermination } from '../api/queries.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import { type Question, transactionOf } from '../question/question.ts';
import classes from './AnswerBasis.module.css';

interface Props {
  readonly determination: Determination;
  readonly question: Question;
}

export function AnswerBasis({ determination, question }: Props) {
  const { digests, engine } = determination;
  return (
    <Sheet title="Keep, share, prove">
      <div className={classes.actions}>
        <CopyButton label="Copy the link" text={() => location.href} />
        <CopyButton label="Copy as JSON" text={() => JSON.stringify(determination, null, 2)} />
        {/* A new question is a new record. */}
        <Recording key={determination.id} question={question} />
      </div>
      <Folded summary="The answer in plain text">
        <p className={classes.plain}>{determination.text}</p>
      </Folded>
      <Folded summary="What it rests on">
        <dl className={classes.digests}>
          <Row term="Engine" text={engine} />
          <Row term="Rule book" text={digests.ruleBook} />
          <Row term="Matching model" text={modelText(digests.matchingModel)} />
          {Object.entries(digests.listVersions).map(([list, version]) => (
            <Row key={list} term={list} text={version} />
          ))}
        </dl>
      </Folded>
      <Folded summary="Ask the same from a program">
        <pre className={classes.code}>{curlOf(question)}</pre>
      </Folded>
    </Sheet>
  );
}

/** Answers of before name the model alone. */
const modelText = (model: Determination['digests']['matchingModel']): string =>
  typeof model === 'string' ? model : `${model.name}, ${model.digest}`;

function Recording({ question }: { readonly question: Question }) {
  const record = useMutation({ mutationFn: () => recordDetermination(transactionOf(question), question.knownAt) });
  const replay = useMutation({ mutationFn: replayDetermination });
  const id = record.data?.id;
  return (
    <>
      {!id && (
        <Button size="xs" onClick={() => record.mutate()} loading={record.isPending}>
          Record this answer
        </Button>
      )}
      {id && (
        <p className={classes.recorded} role="status">
          Recorded as <code title={id}>{id.slice(0, 16)}</code>
          <Button size="compact-xs" variant="default" onClick={() => replay.mutate(id)} loading={replay.isPending}>
            Replay
          </Button>
          {replay.data && <strong>{REPLAY_WORDS[replay.data.result]}</strong>}
        </p>
      )}
      {(record.error ?? replay.error) && <ProblemNotice problem={problemOf(record.error ?? replay.error)} />}
    </>
  );
}

const REPLAY_WORDS = {
  same: 'Replayed: the same, bit for bit',
  wording: 'Replayed: the same, in other words',
  differs: 'Replayed: it differs',
  groundMissing: 'What it rested on is no longer here',
  engineChanged: 'Replayed by another engine version',
  inputErased: 'The input was erased',
} as const;

function Row({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <code>{text}</code>
      </dd>
    </>
  );
}

function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [said, setSaid] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('Copied');
    } catch {
      setSaid('The browser does not allow it');
    }
    setTimeout(() => setSaid(undefined), 2500);
  };
  return (
    <Button size="xs" variant="default" onClick={() => void copy()}>
      <span aria-live="polite">{said ?? label}</span>
    </Button>
  );
}

const curlOf = (question: Question): string =>
  [
    `curl -s '${location.origin}/v1/determinations?save=false' \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${JSON.stringify(transactionOf(question)).replaceAll("'", "'\\''")}'`,
  ].join('\n');
