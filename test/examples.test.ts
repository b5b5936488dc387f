/** The examples of the documentation are read and answered as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { determinationSchema } from '../src/domain/determination.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

const folder = fileURLToPath(new URL('../docs/examples/', import.meta.url));
let portcullis: Portcullis;
beforeAll(async () => {
  portcullis = await openTestPortcullis();
});
afterAll(() => portcullis.close());

describe('examples', () => {
  it.each(readdirSync(folder).filter((file) => file.startsWith('transaction') && file.endsWith('.json')))(
    '%s is answered, with nothing but the contract in the answer',
    async (file) => {
      const answer = await portcullis.determine(JSON.parse(readFileSync(`${folder}${file}`, 'utf8')));
      expect(determinationSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(JSON.parse(JSON.stringify(answer)));
    },
  );

  it('of signed statements are known to the law, and taken beside a transaction', async () => {
    const [transaction, { statements }] = ['transaction.json', 'statements.json'].map((file) =>
      JSON.parse(readFileSync(`${folder}${file}`, 'utf8')),
    );
    const all = [...transaction.statements, ...statements];
    const answer = await portcullis.determine({ ...transaction, statements: all }, { save: false });
    expect(answer.transaction.statements).toEqual(all);
    expect(answer.warnings).toBeUndefined();
  });

  it('of a harmless export is not allowed without the lists, and says which are missing', async () => {
    const answer = await portcullis.determine(JSON.parse(readFileSync(`${folder}transaction.json`, 'utf8')));
    expect(answer.outcome).toBe('unknown');
    expect(answer.questions.map(({ fact }) => fact)).toContain('programme:us-bis-denied-persons');
  });
});
