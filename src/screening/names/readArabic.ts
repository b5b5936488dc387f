/** readArabic: tokens in Arabic letters. Articles and names that are mostly written together with what follows become parts of their own. */
import type { NameBuilder } from './nameBuilder.ts';
import { variantReading } from './nameVariants.ts';

/** Given names and titles that Persian and Arabic texts write together with the next part. */
const GLUED_ARABIC = /^(محمد|سيد|علي|غلام|حسين|احمد|ناصر|امير|مير|حاجي|شيخ|ابو|بو)(?!الدين)(.{3,})$|^(.{3,})(ال.{3,})$/;

const SHORT_BU = 5;

export function readArabic(builder: NameBuilder, text: string): void {
  if (isWhole(text)) {
    builder.add(text, 'Arab');
    return;
  }
  const allah = /^(.{2,})الله$/.exec(text)?.[1];
  if (allah === 'عبد') {
    builder.add('abdullah', 'Latn');
    return;
  }
  if (allah && builder.person) {
    builder.add(allah, 'Arab');
    builder.add('allah', 'Latn');
    return;
  }
  const abd = /^عبد(?:ال)?(.{3,})$/.exec(text);
  if (abd?.[1] && (text.startsWith('عبدال') || text.length >= 7)) {
    builder.add('abdul', 'Latn');
    readRest(builder, text.startsWith('عبدال') ? text.slice(5) : abd[1]);
    return;
  }
  const glued = builder.person ? GLUED_ARABIC.exec(text) : null;
  const [first, rest] = [glued?.[1] ?? glued?.[3], glued?.[2] ?? glued?.[4]];
  if (first && rest) {
    builder.add(first, 'Arab');
    readRest(builder, rest);
  } else readRest(builder, text);
}

/** Known as one name, however it begins; or too short behind بو (Putin, Boulad) to be that and a name, unless the rest is known as one. */
function isWhole(text: string): boolean {
  if (variantReading(text, 'Arab') !== undefined) return true;
  return text.startsWith('بو') && text.length <= SHORT_BU && variantReading(text.slice(2), 'Arab') === undefined;
}

function readRest(builder: NameBuilder, text: string): void {
  if (builder.person && (text === 'الله' || text === 'الدين')) {
    builder.add(text === 'الله' ? 'allah' : 'din', 'Latn');
    return;
  }
  const article = /^(?:وال|لل|ال)(.{2,})$/.exec(text);
  builder.add(article?.[1] && !text.startsWith('الله') && !text.startsWith('اله') ? article[1] : text, 'Arab');
}
