/** The look of the page: one quiet blue, system fonts, small radii. Outcome colours stand in tokens.css, for both schemes. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef4fb',
  '#dce7f4',
  '#b5cde8',
  '#8ab1dc',
  '#6799d1',
  '#4f8acb',
  '#3f7cc2',
  '#2d67a8',
  '#1d4e89',
  '#123a6b',
];

const SANS = "Inter, ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The dark scheme's greys, blue like the tokens: Mantine reads text from 0, borders from 4, fields from 6, the page from 7. */
const dark: MantineColorsTuple = [
  '#e6ebf2',
  '#c9d2de',
  '#a4b0c0',
  '#8492a5',
  '#3d495a',
  '#2e3846',
  '#202833',
  '#191f28',
  '#141a22',
  '#11161d',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  colors: { ink, dark },
  defaultRadius: 'sm',
  fontFamily: SANS,
  fontFamilyMonospace: "'JetBrains Mono', ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: SANS, fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's quiet greys fall short of 4.5:1 on our grounds; tokens.css has ones that do not. */
export const cssVariables: CSSVariablesResolver = () => {
  const quiet = { '--mantine-color-dimmed': 'var(--text-2)', '--mantine-color-placeholder': 'var(--text-3)' };
  return { variables: {}, light: quiet, dark: quiet };
};
