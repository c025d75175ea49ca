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

export const siteIcon = (size: number, toEdge: boolean): Icon => ({
  sign: readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8'),
  size,
  toEdge,
});
