/** Is everything in place, and what to do if not? */
import { doctorReportSchema } from '../../answers/doctorReport.ts';
import { DOCTOR_EXAMPLE } from '../../examples/systemExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const doctor = defineOperation({
  name: 'doctor',
  kind: 'query',
  noun: 'system',
  summary: 'Check the installation: program, data folder, store, law, lists, audit log',
  input: NOTHING,
  body: null,
  output: { component: 'DoctorReport', schema: doctorReportSchema, description: 'Each check, and what to do' },
  progress: null,
  args: [],
  errors: [],
  permission: 'system:read',
  http: { none: 'it names folders of the machine, which are nobody else’s business' },
  cli: ['doctor'],
  audit: [],
  example: { input: {}, output: DOCTOR_EXAMPLE },
});
