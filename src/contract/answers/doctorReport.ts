/** What does `doctor` answer? Each thing the program needs, whether it is in order, and what to do if not. */
import { z } from 'zod';

export const doctorReportSchema = z.object({
  schema: z.literal('portcullis/1'),
  healthy: z.boolean(),
  checks: z.array(
    z.object({
      check: z.string(),
      state: z.enum(['ok', 'warning', 'failed']),
      says: z.string(),
      hint: z.string().optional(),
    }),
  ),
});
export type DoctorReport = z.infer<typeof doctorReportSchema>;
