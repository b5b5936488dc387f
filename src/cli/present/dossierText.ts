/** Dossiers for a terminal: entities with their listings, owners, and events with how well each is known. */
import type { DossierEntityShown, DossierIndex, DossierShown } from '../../contract/index.ts';
import { ownerLine as recordedOwnerLine } from './ownershipText.ts';
import { listingLine, undecidedLines } from './timelineText.ts';

export function dossierText(dossier: DossierShown): string {
  const { asOf, laterEvents } = dossier;
  return [
    `${dossier.name}${dossier.key ? ` (${dossier.key})` : ''}, on ${asOf.validAt}`,
    ...(dossier.summary ? [dossier.summary] : []),
    ...dossier.entities.flatMap((entity) => ['', ...entityLines(entity)]),
    ...(dossier.owners.length > 0 ? ['', 'owners:'] : []),
    ...dossier.owners.map((owner) => `  ${ownerLine(owner)}`),
    ...(dossier.recordedOwners.length > 0
      ? ['', 'owners on record (portcullis ownership show tells what follows):']
      : []),
    ...dossier.recordedOwners.map(recordedOwnerLine),
    ...(dossier.events.length > 0 ? ['', 'events:'] : []),
    ...dossier.events.flatMap(eventLines),
    ...(laterEvents > 0 ? [`  ${laterEvents} later ${laterEvents === 1 ? 'event is' : 'events are'} left out`] : []),
    ...(dossier.notes.length > 0 ? [''] : []),
    ...dossier.notes.map((note) => `note: ${note}`),
    ...(dossier.checkedOn ? [`facts looked for up to ${dossier.checkedOn}`] : []),
  ].join('\n');
}

function entityLines(entity: DossierEntityShown): string[] {
  const places = entity.countries.length > 0 ? `, ${entity.countries.join(', ')}` : '';
  return [
    `${entity.role}: ${entity.name} (${entity.type}${places})`,
    ...(entity.aliases.length > 0 ? [`  also: ${entity.aliases.join('; ')}`] : []),
    ...(entity.says ? [`  ${entity.says}`] : []),
    ...entity.listed.map((shown) => `  ${listingLine(shown)}`),
    ...entity.notListed.map(({ list, on }) => `  not found on ${list} of ${on}`),
    ...undecidedLines(entity.undecided).map((line) => `  ${line}`),
  ];
}

function ownerLine({
  name,
  share,
  control,
  from,
  to,
  holds,
  grade,
  citations,
}: DossierShown['owners'][number]): string {
  const held =
    share === null ? 'share not known' : typeof share === 'string' ? `${share} %` : `${share.from} to ${share.to} %`;
  const period = [from ? `from ${from}` : '', to ? `to before ${to}` : ''].filter(Boolean).join(' ');
  const cited = citations.map(({ instrument }) => instrument).join('; ');
  return `${name}: ${held}${control ? ', control' : ''}${period ? `, ${period}` : ''}${holds === 'unknown' ? ' (whether on this day is not known)' : ''}  [${grade}: ${cited}]`;
}

function eventLines(event: DossierShown['events'][number]): string[] {
  const cited = event.citations
    .map(({ instrument, provision }) => (provision ? `${instrument}, ${provision}` : instrument))
    .join('; ');
  return [
    `  ${event.on}  ${event.kind}: ${event.says}${event.reached === 'unknown' ? ' (the exact day is not known)' : ''}`,
    `      [${event.grade}${event.verified ? '' : ', NOT VERIFIED'}: ${cited}]`,
    ...event.conflicts.map(
      ({ says, citations }) => `      but: ${says} (${citations.map(({ instrument }) => instrument).join('; ')})`,
    ),
  ];
}

export const dossiersText = ({ dossiers }: DossierIndex): string =>
  dossiers
    .map(
      ({ key, name, entities, events, newest, summary }) =>
        `${key}  ${name}: ${counted(entities, 'entity', 'entities')}, ${counted(events, 'event', 'events')}${newest ? ` up to ${newest}` : ''}\n    ${summary}`,
    )
    .join('\n');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
