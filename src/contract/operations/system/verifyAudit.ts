/** Is the audit log whole? */
import { auditReportSchema } from '../../answers/auditReport.ts';
import { AUDIT_REPORT_EXAMPLE } from '../../examples/systemExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const verifyAudit = defineOperation({
  name: 'verifyAudit',
  kind: 'query',
  noun: 'audit',
  summary: 'Read the audit log from its first event and check every leaf and the tree',
  input: NOTHING,
  body: null,
  output: {
    component: 'AuditReport',
    schema: auditReportSchema,
    description: 'Whether the log is whole; if not, where it breaks',
  },
  progress: null,
  args: [],
  errors: [],
  permission: 'audit:read',
  work: 'heavy',
  http: { method: 'get', path: '/v1/audit/verify' },
  cli: ['audit verify'],
  audit: [],
  example: { input: {}, output: AUDIT_REPORT_EXAMPLE },
});
