/** The audit log, the installation and the countries as the API's description shows them. */
import type { z } from 'zod';
import type { auditReportSchema } from '../answers/auditReport.ts';
import type { countriesSchema } from '../answers/countryShown.ts';
import type { doctorReportSchema } from '../answers/doctorReport.ts';

export const AUDIT_REPORT_EXAMPLE: z.input<typeof auditReportSchema> = {
  schema: 'portcullis/1',
  ok: true,
  events: 3,
  rootHash: 'bb'.repeat(32),
  steps: [{ step: 'leaves', ok: true, says: '3 events, each with the hash that the tree holds' }],
  brokenAt: null,
  rows: { sound: 4, beforeBinding: {}, checkedByDigest: 0, faults: [] },
};

export const DOCTOR_EXAMPLE: z.input<typeof doctorReportSchema> = {
  schema: 'portcullis/1',
  healthy: true,
  checks: [{ check: 'store', state: 'ok', says: 'the database is sound' }],
};

export const COUNTRIES_EXAMPLE: z.input<typeof countriesSchema> = {
  countries: [{ code: 'XK', iso3: 'XKX', name: 'Kosovo', kind: 'disputed', aliases: [] }],
};
