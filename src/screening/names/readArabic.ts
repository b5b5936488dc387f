/** readArabic: reads tokens in Arabic letters. Articles are left out; names mostly written together with the next one become parts of their own. */
import type { NameBuilder } from './nameBuilder.ts';
import { variantReading } from './nameVariants.ts';

/** Given names and titles that Persian and Arabic texts write together with the next part. */
const COMPOUND_ARABIC =
  /^(محمد|سيد|علي|غلام|حسين|احمد|ناصر|امير|مير|حاجي|شيخ|ابو|بو)(?!الدين)(.{3,})$|^(.{3,})(ال.{3,})$/;

const SHORT_BU = 5;

export function readArabic(builder: NameBuilder, text: string): void {
  if (isWhole(text)) {
    builder.addText(text, 'Arab');
    return;
  }
  const allah = /^(.{2,})الله$/.exec(text)?.[1];
  if (allah === 'عبد') {
    builder.addText('abdullah', 'Latn');
    return;
  }
  if (allah && builder.person) {
    builder.addText(allah, 'Arab');
    builder.addText('allah', 'Latn');
    return;
  }
  const abd = /^عبد(?:ال)?(.{3,})$/.exec(text);
  if (abd?.[1] && (text.startsWith('عبدال') || text.length >= 7)) {
    builder.addText('abdul', 'Latn');
    readRest(builder, text.startsWith('عبدال') ? text.slice(5) : abd[1]);
    return;
  }
  const compound = builder.person ? COMPOUND_ARABIC.exec(text) : null;
  const [first, rest] = [compound?.[1] ?? compound?.[3], compound?.[2] ?? compound?.[4]];
  if (first && rest) {
    builder.addText(first, 'Arab');
    readRest(builder, rest);
  } else readRest(builder, text);
}

/**
 * Whether the text is one name: it is known as one, or it begins with بو (Putin, Boulad) and is too short to be that and a second name,
 * unless the rest is a known name.
 */
function isWhole(text: string): boolean {
  if (variantReading(text, 'Arab') !== undefined) return true;
  return text.startsWith('بو') && text.length <= SHORT_BU && variantReading(text.slice(2), 'Arab') === undefined;
}

function readRest(builder: NameBuilder, text: string): void {
  if (builder.person && (text === 'الله' || text === 'الدين')) {
    builder.addText(text === 'الله' ? 'allah' : 'din', 'Latn');
    return;
  }
  const article = /^(?:وال|لل|ال)(.{2,})$/.exec(text);
  builder.addText(article?.[1] && !text.startsWith('الله') && !text.startsWith('اله') ? article[1] : text, 'Arab');
}
