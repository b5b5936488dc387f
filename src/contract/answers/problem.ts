/** Problem: an error as HTTP callers see it (RFC 9457, `application/problem+json`), with our code, where, expected, got and next step. */
import { z } from 'zod';

export const fieldProblemSchema = z.strictObject({
  /** JSON pointer (RFC 6901) into the request body; `""` is the body itself. */
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  expected: z.string().optional(),
  got: z.string().optional(),
  hint: z.string().optional(),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

export const problemSchema = z.strictObject({
  /** `urn:portcullis:error:<CODE>`; the codes stand in the closed table of the contract. */
  type: z.string(),
  /** What the code means, the same for every occurrence. */
  title: z.string(),
  status: z.number().int(),
  /** What is wrong this time, one sentence. */
  detail: z.string(),
  code: z.string(),
  where: z.string().optional(),
  expected: z.string().optional(),
  got: z.string().optional(),
  /** The next step. */
  hint: z.string().optional(),
  /** Also in the `x-request-id` header and in the server's log. */
  requestId: z.string().optional(),
  /** Every field of the body that is wrong, as far as the schema tells. */
  errors: z.array(fieldProblemSchema).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
