/** saysNothing and namesNobody: texts that fill a field and tell nothing: `.`, `n/a`, `TBD`, `as per order`. They count as not given. */

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** An answer is to come, or there is none. */
const OPEN = setOf(
  'n na nil none null undefined tbd tba tbc unknown unnamed various diverse several misc miscellaneous determined announced confirmed ' +
    'advised specified decided pending xx xxx asdf ' +
    'unbekannt offen diverse diverses div angabe angaben inconnu inconnue divers préciser définir desconocido desconocida definir ' +
    'confirmar varios неизвестно неизвестный неизвестен уточняется указано указан разное прочее bilinmiyor belirtilmemiş belirlenecek ' +
    'çeşitli معروف محدد معلوم نامشخص نامعلوم ידוע צוין',
);
/** They say nothing beside these, or alone as an end use. */
const BESIDE = setOf(
  'a to be named defined given stated known not yet is are as per see order sundry other purchase po open later applicable available ' +
    'customer customers client clients buyer end user users use final consignee the our of and or for any no ' +
    'noch nicht keine siehe laut bestellung auftrag kunde kunden endkunde endverwender k à voir commande client selon por según pedido ' +
    'cliente не нет заказчик клиент по заказу н д müşteri غير لا يوجد ندارد לא אין לקוח',
);
const HAN = /^(?:未知|不详|不詳|待定|待确认|待確認|无|無|客户|客戶|未定|其他|暂无)+$/u;

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const isOpen = (word: string): boolean => OPEN.has(word) || HAN.test(word);

/** Of an end use: no word, none but of these, or one letter or number alone. */
export function saysNothing(text: string): boolean {
  const words = wordsOf(text);
  if (words.every((word) => isOpen(word) || BESIDE.has(word))) return true;
  return words.length === 1 && /^(?:[^\p{Script=Han}]|\d+)$/u.test(words[0] ?? '');
}

/** Of a name: `to be determined`, `unknown customer`, `.`; a firm may be called Buyer, or by one letter. */
export function namesNobody(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.every((word) => isOpen(word) || BESIDE.has(word)) &&
    (words.length === 0 || words.some(isOpen) || PENDING.test(name))
  );
}

const PENDING = /\b(?:to be|not yet)\b/i;
