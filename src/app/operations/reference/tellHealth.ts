/** Use case: does the server answer? It reads nothing, so that it tells of the server alone. */
import { health as operation } from '../../../contract/operations/reference/health.ts';
import { implement } from '../../requests/implement.ts';

export const healthOperation = implement(operation, () => ({ status: 'ok' as const }));
