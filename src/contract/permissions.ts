/** What a caller may be allowed to do, and which role may. The table that every edge reads; each operation names the one it needs. */
import type { Role } from '../domain/caller.ts';

const EVERYBODY = ['analyst', 'officer', 'administrator', 'auditor'] as const satisfies readonly Role[];

/** Permission -> roles that have it. */
export const PERMISSIONS = {
  'determinations:read': EVERYBODY,
  'determinations:write': ['analyst', 'officer'],
  'screenings:read': EVERYBODY,
  'screenings:write': ['analyst', 'officer'],
  'lists:read': EVERYBODY,
  'lists:write': ['officer', 'administrator'],
  'parties:read': EVERYBODY,
  'parties:write': ['officer'],
  'law:read': EVERYBODY,
  'reference:read': EVERYBODY,
  'audit:read': ['officer', 'administrator', 'auditor'],
  'system:read': ['administrator', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether one of the roles has the permission. */
export function isPermitted(permission: Permission, roles: readonly Role[]): boolean {
  const permitted: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => permitted.includes(role));
}
