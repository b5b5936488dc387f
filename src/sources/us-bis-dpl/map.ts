/** From a row of the Denied Persons List to a draft of its Listing. Rows have no number: name, first day and address make the key. */
import { addDays, type LocalDate } from '../../kit/localDate.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import { ofacAddress } from '../ofac/ofacMap.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { monthFirst } from '../values/days.ts';
import { shortHash } from '../values/shortHash.ts';

export function mapDenialOrder(
  fields: Readonly<Record<string, string>>,
  account: AccountBuilder,
  where: string,
): ListingDraft | undefined {
  const record = new StrictRecord('row', fields, account, where);
  const name = record.take('Name');
  if (name === '') {
    record.issue('ROW_UNUSABLE', 'a row without a name was left out');
    return undefined;
  }
  const address = {
    street: record.take('Street_Address'),
    city: record.take('City'),
    region: record.take('State'),
    postalCode: record.take('Postal_Code'),
  };
  const country = record.take('Country') || (US_STATES.has(address.region) ? 'US' : '');
  const [from, to] = [dayOf(record, 'Effective_Date'), dayOf(record, 'Expiration_Date')];
  const sourceId = shortHash(name, from ?? '', address.street, address.city, address.region, address.postalCode);
  const remarks = { 'Federal Register': 'FR_Citation', 'Standard order': 'Standard_Order', Action: 'Action' };
  const texts = Object.entries(remarks).map(([label, field]) => [label, record.take(field)] as const);
  record.ignore('Last_Update');
  record.finish();
  return {
    sourceId,
    type: 'unknown',
    name,
    programs: ['us-bis-denied-persons'],
    validFrom: from,
    // The last day of a denial order still counts; ours is the first day after it.
    validTo: to === null ? null : addDays(to, 1),
    addresses: [ofacAddress(address, country, '', account, where)],
    remarks: texts
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${label}: ${text}`)
      .join('; '),
  };
}

function dayOf(record: StrictRecord, field: string): LocalDate | null {
  const text = record.take(field);
  const date = monthFirst(text);
  if (!date && text !== '') record.issue('DATE_UNREAD', `${field} "${text}" is not a day`);
  return date ?? null;
}

/** The country column is empty for addresses in the United States since 2017. */
const US_STATES = new Set(
  'AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY'.split(
    ' ',
  ),
);
