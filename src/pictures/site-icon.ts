import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site's sign in a size. */
export type Icon = {
  /** As SVG; its ground is the one `rect` in it. */
  sign: string;
  /** In px. */
  size: number;
  /**
   * Whether its ground fills the square, for phones that cut a shape of their own out of it: the sign itself lies well
   * inside the circle of 80% that they promise to leave (https://www.w3.org/TR/appmanifest/#icon-masks).
   */
  toEdge: boolean;
};

/** The forms in which phones and browsers ask for it, by the names of their files. */
export const ICON_FORMS: Readonly<Record<string, Omit<Icon, 'sign'>>> = {
  192: { size: 192, toEdge: false },
  512: { size: 512, toEdge: false },
  // Phones cut their own shape out of these two.
  maskable: { size: 512, toEdge: true },
  apple: { size: 180, toEdge: true },
};

export const siteIcon = ({ size, toEdge }: Omit<Icon, 'sign'>): Icon => ({
  sign: readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8'),
  size,
  toEdge,
});
