/** Citations as lawyers write them, each a link where the text has an address. */
import type { Citation } from '../../../src/domain/evidence.ts';
import { showDay } from '../kit/dates.ts';
import classes from './Citations.module.css';

interface Props {
  readonly citations: readonly Citation[];
  /** Within a sentence, in brackets. */
  readonly inline?: boolean;
}

export function Citations({ citations, inline = false }: Props) {
  if (citations.length === 0) return null;
  return (
    <span className={inline ? classes.inline : classes.citations}>
      {citations.map((citation, index) => (
        <span key={`${citation.instrument}${citation.provision ?? ''}`} title={citationTitle(citation)}>
          <OneCitation citation={citation} />
          {index < citations.length - 1 && '; '}
        </span>
      ))}
    </span>
  );
}

function OneCitation({ citation: { instrument, provision, url } }: { readonly citation: Citation }) {
  const text = provision ? `${instrument} ${provision}` : instrument;
  if (!url || !/^https?:\/\//.test(url)) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}

function citationTitle({ published, retrieved }: Citation): string | undefined {
  const parts = [published && `published ${showDay(published)}`, retrieved && `retrieved ${showDay(retrieved)}`].filter(
    Boolean,
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}
