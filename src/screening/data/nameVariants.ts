export const NAME_VARIANTS: string = '';
