import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-element.ts';

/** In pixels, as the picture is meant to be seen. */
export type PictureSize = { width: number; height: number };

declare module 'vfile' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface DataMap {
    /** Pictures of `public/`, by address as it is written: `/foto/kursk.jpg`. */
    pictures: ReadonlyMap<string, PictureSize>;
  }
}

/**
 * Pictures keep their place while they load, and load when they come near. One that stands alone becomes a figure, with
 * its Markdown title as caption: it is no paragraph, so it has no number and no link of its own. What a reader could not
 * see, or not hear, is told.
 */
export const rehypePictures: Plugin<[], Root> = () => (tree, file) => {
  const { pictures } = file.data;
  eachElement(tree, (element) => {
    if (element.tagName === 'img') {
      const size = pictures?.get(addressOf(element));
      for (const [what, hint] of faultsOf(element, size))
        file.message(what, { place: element.position }).note = hint;
      Object.assign(element.properties, { ...size, loading: 'lazy', decoding: 'async' });
    }
    const picture = element.tagName === 'p' ? onlyChild(element) : undefined;
    if (picture?.tagName !== 'img') return;
    const { title, ...properties } = picture.properties;
    element.tagName = 'figure';
    element.children = [{ ...picture, properties }, ...(title ? [caption(title)] : [])];
  });
};

const addressOf = ({ properties }: Element): string => properties['src'] ?? '';

function faultsOf(picture: Element, size: PictureSize | undefined): [what: string, hint: string][] {
  const faults: [string, string][] = [];
  const address = addressOf(picture);
  if (!picture.properties['alt']?.trim())
    faults.push([
      'The picture has no words.',
      'Say between the square brackets what it shows: ![…](/foto.jpg).',
    ]);
  if (/^(?:https?:|\/\/)/i.test(address))
    faults.push([
      'The picture lies at another address: pages load nothing from elsewhere.',
      'Put its file into public/, say public/foto.jpg, and write ![…](/foto.jpg).',
    ]);
  else if (!size && !/^[a-z][a-z0-9+.-]*:/i.test(address))
    faults.push([
      `There is no picture \`${address}\` in public/.`,
      'Put its file there, as JPEG, PNG, WebP, AVIF, GIF or SVG; public/foto.jpg is written ![…](/foto.jpg).',
    ]);
  return faults;
}

const caption = (value: string): Element => ({
  type: 'element',
  tagName: 'figcaption',
  properties: {},
  children: [{ type: 'text', value }],
});

const onlyChild = ({ children }: Element): Element | undefined => {
  const [child, second] = children.filter((it: ElementContent) => it.type !== 'text' || it.value.trim());
  return !second && child?.type === 'element' ? child : undefined;
};
