/** Use case: screen one name, and keep the screening when asked. */
import { parseWith } from '../../../contract/index.ts';
import { type Screening, screeningQuerySchema } from '../../../domain/screening.ts';
import type { AppContext } from '../../models/appContext.ts';
import type { ScreenOptions } from '../../requests/askOptions.ts';
import { saveScreenings } from '../../screening/saveScreenings.ts';
import { screeningScene } from '../../screening/screeningScene.ts';
import { screenQuery } from '../../screening/screenQuery.ts';

/** Throws INPUT_INVALID, NAME_EMPTY, LIST_UNKNOWN, DATE_INVALID. */
export async function screenParty(
  context: AppContext,
  input: unknown,
  options: ScreenOptions = {},
): Promise<Screening> {
  const query = parseWith(screeningQuerySchema, input, { where: 'screening query' });
  const screening = await screenQuery(context, { query, ...(await screeningScene(context, options)) });
  if (options.save) await saveScreenings(context, [screening], 'one');
  return screening;
}
