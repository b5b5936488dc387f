/** Use case: screen one name, and keep the screening when asked. */

import { screen as operation } from '../../../contract/operations/screenings/screen.ts';
import type { Screening } from '../../../domain/screening.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { ScreenOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { readQuery } from '../../screening/readQuery.ts';
import { saveScreenings } from '../../screening/saveScreenings.ts';
import { screeningScene } from '../../screening/screeningScene.ts';
import { screenQuery, withDigests } from '../../screening/screenQuery.ts';

/** Throws INPUT_INVALID, NAME_EMPTY, LIST_UNKNOWN, DATE_INVALID, MODEL_UNKNOWN. */
export async function screenParty(
  context: CallContext,
  input: unknown,
  options: ScreenOptions = {},
): Promise<Screening> {
  const query = readQuery(input, 'screening query');
  const scene = await screeningScene(context, options);
  const screening = withDigests(await screenQuery({ query, ...scene }), scene.moment);
  if (options.save) await saveScreenings(context, [screening], 'one');
  return screening;
}

export const screenOperation = implement(operation, (call, { query, ...options }) => screenParty(call, query, options));
