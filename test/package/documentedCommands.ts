/**
 * The commands and programs that README and the guides show, read from the files themselves, so that a new one is tested without
 * further work. A block without a language, or in `sh`, holds one command a line; what is no command has a language (`text`, `yaml`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CodeBlock {
  readonly file: string;
  /** Line of the file on which the block's first line stands. */
  readonly line: number;
  readonly language: string;
  readonly lines: readonly string[];
}

export interface DocumentedCommand {
  /** `file:line`. */
  readonly place: string;
  /** Without the comment at its end. */
  readonly command: string;
}

/** README first, then the guide that imports lists, then every other guide: later commands ask what earlier ones imported. */
export const DOCUMENTS: readonly string[] = [
  ...new Set([
    'README.md',
    'docs/guides/keeping-lists-current.md',
    ...readdirSync(`${root}docs/guides`)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `docs/guides/${name}`),
    'docs/examples/README.md',
  ]),
];

export function codeBlocks(file: string): readonly CodeBlock[] {
  const blocks: { file: string; line: number; language: string; lines: string[] }[] = [];
  let open: (typeof blocks)[number] | null = null;
  for (const [index, text] of readFileSync(`${root}${file}`, 'utf8').split('\n').entries()) {
    const fence = /^```(\w*)/.exec(text);
    if (!fence) open?.lines.push(text);
    else if (open) open = null;
    else {
      open = { file, line: index + 2, language: fence[1] ?? '', lines: [] };
      blocks.push(open);
    }
  }
  return blocks;
}

export function documentedCommands(): readonly DocumentedCommand[] {
  return DOCUMENTS.flatMap(codeBlocks)
    .filter(({ language }) => language === '' || language === 'sh')
    .flatMap(({ file, line, lines }) =>
      lines.map((text, index) => ({ place: `${file}:${line + index}`, command: text.replace(/\s+# .*$/, '').trim() })),
    )
    .filter(({ command }) => command !== '' && !command.startsWith('#'));
}
