/** Reads days as publishers write them. The result is undefined when the text is no such day. */
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';

const PARTS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** `31/12/2020`, `1.2.2020` */
export function dayFirst(text: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = PARTS.exec(text.trim()) ?? [];
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `12/31/2020` */
export function monthFirst(text: string): LocalDate | undefined {
  const [, month = '', day = '', year = ''] = PARTS.exec(text.trim()) ?? [];
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
