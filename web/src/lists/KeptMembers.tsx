/** The members that stayed, by name where the list is one of countries; a difference itself only counts them. */
import { useQuery } from '@tanstack/react-query';
import type { ListDiff, Listing } from '../../../src/domain/list.ts';
import { problemOf } from '../api/problemError.ts';
import { listQuery } from '../api/queries.ts';
import { countryName } from '../kit/countries.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import classes from './KeptMembers.module.css';

export function KeptMembers({ diff, countries }: { readonly diff: ListDiff; readonly countries: boolean }) {
  const members = useQuery({ ...listQuery(diff.list, diff.to.date), enabled: countries });
  if (!countries) return null;
  if (members.error) return <ProblemNotice problem={problemOf(members.error)} onRetry={() => void members.refetch()} />;
  if (!members.data) return null;
  const added = new Set(diff.added.map(({ id }) => id));
  const kept = members.data.members.filter((member) => isMember(member) && !added.has(member.id)).toSorted(byName);
  return (
    <Sheet title="Kept" aside={diff.kept.toLocaleString('en')}>
      <ul className={classes.members}>
        {kept.map((member) => (
          <li key={member.id} data-conflict={conflictsOf(member).length > 0}>
            <code>{codeOf(member)}</code> {countryName(codeOf(member))}
            {conflictsOf(member).length > 0 && <sup title="another source says otherwise">*</sup>}
          </li>
        ))}
      </ul>
      {kept.flatMap((member) =>
        conflictsOf(member).map(({ says }) => (
          <p key={says} className={classes.note}>
            * {countryName(codeOf(member))}: {says}
          </p>
        )),
      )}
    </Sheet>
  );
}

const isMember = ({ membership }: Listing): boolean => membership === undefined || membership === 'member';
const codeOf = (member: Listing): string => member.countries[0] ?? member.sourceId;
const conflictsOf = (member: Listing) => member.evidence?.conflicts ?? [];
const byName = (a: Listing, b: Listing): number => countryName(codeOf(a)).localeCompare(countryName(codeOf(b)));
