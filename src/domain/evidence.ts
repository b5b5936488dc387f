/**
 * How a dated fact is known: the instrument it cites, that instrument's authority, whether it is enforced,
 * how the text was verified, and who says otherwise. Shown wherever the fact is used.
 */
import { z } from 'zod';

export const citationSchema = z.strictObject({
  /** Instrument as lawyers cite it: `86 FR 60759`, `15 CFR 744.11`, `Calcalist, 25 November 2021`. */
  instrument: z.string().min(1),
  provision: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  retrieved: z.string().optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** Rank of the source of law, strongest first. `reportedPolicy` only colours a review policy; it decides nothing. */
export const AUTHORITIES = ['statute', 'regulation', 'officialGuidance', 'reportedPolicy'] as const;
export const authoritySchema = z.enum(AUTHORITIES);
export type Authority = z.infer<typeof authoritySchema>;

/**
 * inForce: applies. suspended: does not apply in the interval, leaves a red flag. announced: shown, never applies.
 * notEnforced: still applies and says so. enjoined: a court stopped it; does not apply, leaves a red flag.
 */
export const ENFORCEMENT_STATES = ['inForce', 'suspended', 'announced', 'notEnforced', 'enjoined'] as const;
export const enforcementStateSchema = z.enum(ENFORCEMENT_STATES);
export type EnforcementState = z.infer<typeof enforcementStateSchema>;

/** Only `primaryText` (the instrument itself was read) may support an exception, an exclusion, a non-membership or an `allowed`. */
export const VERIFICATIONS = ['primaryText', 'secondary', 'recalled'] as const;
export const verificationSchema = z.enum(VERIFICATIONS);
export type Verification = z.infer<typeof verificationSchema>;

export const conflictSchema = z.strictObject({
  /** What the other source says, in one sentence of our own. */
  says: z.string().min(1),
  citations: z.array(citationSchema).min(1),
});
export type Conflict = z.infer<typeof conflictSchema>;

export const evidenceSchema = z.strictObject({
  citations: z.array(citationSchema).min(1),
  authority: authoritySchema,
  state: enforcementStateSchema.default('inForce'),
  verification: verificationSchema,
  /** Day on which the text was last read (LocalDate). */
  verifiedOn: z.string().optional(),
  conflicts: z.array(conflictSchema).default([]),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** INVARIANT: weak evidence never relieves (design of answers, ADR 0003). */
export const mayRelieve = (verification: Verification): boolean => verification === 'primaryText';
