/** Route that verifies the whole audit log. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { answers } from '../api/describe.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';

const verify = createRoute({
  method: 'get',
  path: '/v1/audit/verify',
  tags: ['audit'],
  summary: 'Read the audit log from its first event and check every leaf and the tree',
  responses: answers('AuditReport', 'Whether the log is whole; if not, where it breaks'),
});

export function auditRoutes(app: OpenAPIHono, portcullis: PortcullisPort): void {
  app.openapi(verify, async (context) => context.json(await portcullis.verifyAudit(), 200));
}
