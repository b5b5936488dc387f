import { expect, it } from 'vitest';
import { digestOf } from '../src/kit/sha256.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

it('the id of a determination is the digest of its transaction, its day and what it rests on', async () => {
  const portcullis = await openTestPortcullis();
  const ask = (owners: { name: string; share: number }[]) =>
    portcullis.determine(
      {
        from: 'US',
        to: 'DE',
        items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
        parties: [{ name: 'NSO Group', role: 'endUser', country: 'IL', owners }],
        date: '2026-10-01',
      },
      { save: false },
    );
  const seen = new Set<string>();
  for (const owners of [[], [{ name: 'Somebody', share: 60 }]]) {
    const { id, transaction, asOf, digests } = await ask(owners);
    expect(id).toBe(digestOf({ form: 2, transaction, asOf, digests }));
    seen.add(id);
  }
  expect(seen.size).toBe(2);
  await portcullis.close();
});
