import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CHROMIUM, CHROMIUM_IS_REQUIRED } from './findChromium.ts';
import { type Look, startWebApp, type WebAppUnderTest } from './webAppUnderTest.ts';

/** The machine may be busy; the address follows typing after a moment. */
const PATIENCE = { timeout: 10_000 } as const;
/** Letters that come all in one moment outrun the field's own timers, which nobody does. */
const AS_PEOPLE_TYPE = { delay: 40 } as const;

// Run in the page, where the DOM is.
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const SETTLED = `!document.querySelector('[aria-label="Loading the page"], [aria-label="Asking"], [aria-busy="true"]')`;
const BROKEN_RULES = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary).join(' | ')))`;

it.runIf(CHROMIUM_IS_REQUIRED)('has the browser that this run requires', () => {
  expect(CHROMIUM, 'Chromium is missing: apt-get install chromium').toBeDefined();
});

if (!CHROMIUM) console.warn('skipped: the browser tests need Chromium (apt-get install chromium)');

describe.skipIf(!CHROMIUM)('the web app in a browser', () => {
  let app: WebAppUnderTest;

  beforeAll(async () => {
    app = await startWebApp();
  }, 120_000);
  afterAll(async () => app?.close());

  const open = (address: string, look?: Look): Promise<Page> => app.open(address, look);
  const focusIsOn = (page: Page, id: string) =>
    expect.poll(() => page.evaluate('document.activeElement?.id'), PATIENCE).toBe(id);
  /** The option that Enter takes: it is marked a moment after it is shown. */
  const markedOption = (page: Page, name: string) =>
    page.locator('[role=option][data-combobox-selected]').filter({ hasText: name });
  const outcomeOf = (page: Page) => page.getByRole('region', { name: 'Outcome' });
  const openExample = (page: Page, title: string, day: string) =>
    page
      .getByRole('region', { name: 'Examples' })
      .getByRole('button', { name: new RegExp(`^${title}, ${day}:`) })
      .click();

  it('asks first, and says what is still needed', async () => {
    const page = await open('/');
    await page.getByRole('heading', { name: /^May this item go/ }).waitFor();
    await page.getByText('Ask, and the answer stands here.').waitFor();
    await page.getByRole('button', { name: 'the country it leaves' }).click();
    expect(await page.evaluate('document.activeElement?.id')).toBe('field-from');
    expect(app.complaints()).toEqual([]);
  });

  it('answers while one types, by keyboard alone', async () => {
    const page = await open('/');
    await page.getByRole('combobox', { name: 'From', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'From', exact: true }).focus();
    await page.keyboard.type('isra', AS_PEOPLE_TYPE);
    await markedOption(page, 'Israel (IL)').waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'From', exact: true }).inputValue(), PATIENCE)
      .toBe('Israel (IL)');
    await page.keyboard.press('Tab');
    await focusIsOn(page, 'field-to');
    await page.keyboard.type('emirates', AS_PEOPLE_TYPE);
    await markedOption(page, 'United Arab Emirates (AE)').waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'To', exact: true }).inputValue(), PATIENCE)
      .toBe('United Arab Emirates (AE)');
    await page.keyboard.press('Tab');
    await focusIsOn(page, 'field-item');
    await page.keyboard.type('4D004');
    await outcomeOf(page).getByText('A licence is required', { exact: true }).waitFor();
    await expect.poll(() => new URL(page.url()).search, PATIENCE).toBe('?from=IL&to=AE&item=4D004');
    expect(app.complaints()).toEqual([]);
  });

  describe('the cases of the record', () => {
    it('needs a licence for the Emirates on each day, for different reasons', async () => {
      const page = await open('/');
      const texts: string[] = [];
      for (const [day, asked] of [
        ['15 Oct 2021', '15 Oct 2021'],
        ['10 Nov 2021', '10 Nov 2021'],
        ['26 Nov 2021', '26 Nov 2021'],
      ] as const) {
        await openExample(page, 'To the Emirates', day);
        await outcomeOf(page).getByText(asked).waitFor();
        await outcomeOf(page).getByText('A licence is required', { exact: true }).waitFor();
        texts.push((await outcomeOf(page).textContent()) ?? '');
      }
      expect(texts[0]).toContain('case by case, as reported');
      expect(texts[1]).not.toMatch(/case by case|restrictive/);
      expect(texts[2]).toContain('restrictive, as reported');
      expect(app.complaints()).toEqual([]);
    });

    it('shows for India the later report that says otherwise', async () => {
      const page = await open('/');
      await openExample(page, 'To India', '26 Nov 2021');
      await outcomeOf(page).getByText('A licence is required', { exact: true }).waitFor();
      await page.getByText('Another source says otherwise:').first().waitFor();
    });

    it('needs a licence for Brazil although its membership was never published', async () => {
      const page = await open('/');
      await openExample(page, 'To Brazil', '15 Oct 2021');
      await outcomeOf(page).getByText('A licence is required', { exact: true }).waitFor();
    });

    it.each([
      ['NSO Group', '4 Nov 2021', 'NSO Group'],
      ['Candiru as “Saito Tech”', '4 Nov 2021', 'Candiru'],
      ['Intellexa S\\.A\\.', '18 Jul 2023', 'Intellexa'],
      ['Sandvine', '27 Feb 2024', 'Sandvine'],
    ])('%s, listed on %s: licence required, presumption of denial', async (title, day, row) => {
      const page = await open('/');
      await openExample(page, title, day);
      await outcomeOf(page).getByText('A licence is required', { exact: true }).waitFor();
      expect(await outcomeOf(page).textContent()).toContain('presumption of denial');
      await page
        .getByRole('listitem')
        .filter({ hasText: row })
        .filter({ hasText: 'in force on this date' })
        .first()
        .waitFor();
      expect(app.complaints()).toEqual([]);
    });

    it.each([
      ['NSO Group', '3 Nov 2021'],
      ['Intellexa S\\.A\\.', '17 Jul 2023'],
      ['Sandvine', '23 Oct 2024'],
    ])('%s, not listed on %s: not known, and the row is quoted as not in force', async (title, day) => {
      const page = await open('/');
      await openExample(page, title, day);
      await outcomeOf(page).getByText('Not known yet').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'not in force on this date' }).first().waitFor();
      await page.getByText('us-bis-entity-list').first().waitFor();
    });
  });

  it('takes an answer to an open question, asks again and can take it back', async () => {
    const page = await open('/?from=US&to=AE&item=4D004&origin=US&date=2026-07-23');
    const questions = page.getByRole('region', { name: 'What is not known' });
    const yes = questions.getByRole('button', { name: /^Yes:/ }).first();
    await yes.click();
    await questions.getByText('Answered:').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('fact').length, PATIENCE).toBe(1);
    await questions.getByRole('button', { name: /take back/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('fact').length, PATIENCE).toBe(0);
    expect(app.complaints()).toEqual([]);
  });

  it('opens a shared link, and goes back to the question before', async () => {
    const page = await open('/?from=IL&to=IN&item=4D004&date=2021-11-26');
    await outcomeOf(page).getByText('from Israel to India').waitFor();
    await openExample(page, 'To Brazil', '15 Oct 2021');
    await outcomeOf(page).getByText('from Israel to Brazil').waitFor();
    await page.goBack();
    await outcomeOf(page).getByText('from Israel to India').waitFor();
  });

  it('records an answer and replays it to the same', async () => {
    const page = await open('/?from=IL&to=AE&item=4D004&date=2021-11-26');
    await page.getByRole('button', { name: 'Record this answer' }).click();
    await page.getByText('Recorded as').waitFor();
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByText('the same, bit for bit').waitFor();
    expect(app.complaints()).toEqual([]);
  });

  it('shows the list of 102 become 37: kept, named, not named, disputed, and that it was only reported', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'List changes' }).click();
    await page.getByRole('heading', { name: 'Reported, never officially published' }).waitFor();
    const summary = page.getByRole('region', { name: 'Summary' });
    const said = (await summary.textContent()) ?? '';
    for (const part of [
      '102',
      '37 kept',
      '4 removed, named',
      '61 removed, not named',
      'Changed on one of these days',
      '1 Nov 2021 – 25 Nov 2021',
    ])
      expect(said).toContain(part);
    const removed = page.getByRole('region', { name: 'Removed, named' });
    for (const country of ['United Arab Emirates', 'Morocco', 'Mexico', 'Saudi Arabia'])
      await removed.getByText(country).waitFor();
    expect(await removed.getByRole('link').count()).toBeGreaterThanOrEqual(4);
    await page.getByText('Assumption:').waitFor();
    const disputed = page.getByRole('region', { name: 'Disputed' });
    for (const country of ['Azerbaijan', 'Bahrain', 'Hungary', 'Rwanda']) await disputed.getByText(country).waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Kept' }).getByRole('listitem').count(), PATIENCE)
      .toBe(37);
    expect(app.complaints()).toEqual([]);
  });

  describe('when something is wrong', () => {
    it('says code, place, expected and next step of a refusal', async () => {
      const page = await open('/?from=IL&to=AE&item=9Z999');
      const alert = page.getByRole('alert');
      await alert.getByText('ITEM_CODE_UNKNOWN').waitFor();
      await alert.getByText('What to do').waitFor();
      // The browser itself notes the refused request; nothing else may complain.
      expect(app.complaints().filter((complaint) => !complaint.includes('422'))).toEqual([]);
    });

    it('says what to do at an address that no page has', async () => {
      const page = await open('/no/such/page');
      await page.getByRole('alert').getByText('NOT_FOUND').waitFor();
    });

    it('says that the server is gone, and recovers when it is back', async () => {
      const page = await open('/?from=IL&to=AE&item=4D004&date=2021-11-26');
      await outcomeOf(page).waitFor();
      await page.route('**/v1/determinations*', (route) => route.abort());
      await openExample(page, 'To Brazil', '15 Oct 2021');
      await page.getByRole('alert').getByText('SERVER_UNREACHABLE').waitFor();
      await page.unroute('**/v1/determinations*');
      await page.getByRole('button', { name: 'Ask again' }).click();
      await outcomeOf(page).getByText('from Israel to Brazil').waitFor();
    });
  });

  describe('for everybody', () => {
    const addresses = [
      '/',
      '/?from=US&to=IL&item=EAR99&origin=US&date=2021-11-04&party=endUser:IL:organization:NSO Group',
      '/lists',
      '/no/such/page',
    ];
    const looks: Look[] = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { width: 390, height: 844 }];

    it.each(addresses.flatMap((address) => looks.map((look) => [address, look] as const)))(
      '%s %o breaks no accessibility rule and does not scroll sideways',
      async (address, look) => {
        const page = await open(address, look);
        await page.getByRole('contentinfo').waitFor();
        await expect.poll(() => page.evaluate(SETTLED), PATIENCE).toBe(true);
        await page.evaluate(axe.source);
        const broken = await page.evaluate(BROKEN_RULES);
        expect(broken).toEqual([]);
        expect(await page.evaluate(SIDEWAYS)).toBe(0);
      },
    );

    it('keeps the chosen colours over a reload', async () => {
      const page = await open('/', { colorScheme: 'light' });
      await page.getByRole('button', { name: 'Use the dark colours' }).click();
      await page.reload();
      expect(await page.evaluate('document.documentElement.dataset.mantineColorScheme')).toBe('dark');
      await page.getByRole('button', { name: 'Use the light colours' }).click();
    });
  });
});
