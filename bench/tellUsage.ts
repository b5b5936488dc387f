/** Loaded before a program that is measured: when it ends, it writes what the process used into the file that PORTCULLIS_USAGE_FILE names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, maxRssMb: Math.round(maxRSS / 1024) };
  writeFileSync(process.env.PORTCULLIS_USAGE_FILE ?? '', JSON.stringify(usage));
});
