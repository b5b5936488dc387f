/** The per-user data folder when none is named. */
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** --data-dir, else PORTCULLIS_DATA_DIR, else the platform's usual place. */
export function chooseDataDir(option: string | undefined, env: NodeJS.ProcessEnv): string {
  if (option) return option;
  if (env.PORTCULLIS_DATA_DIR) return env.PORTCULLIS_DATA_DIR;
  if (platform() === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'portcullis');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'portcullis');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'portcullis');
}
