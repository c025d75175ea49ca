/** One page of a long list. */
export type ListPage<Item> = {
  items: Item[];
  /** From 1. */
  number: number;
  /** How many pages the list has. */
  count: number;
};

/**
 * A list cut into pages, at least one. `weigh` tells how much room an item takes: a page is full once its items weigh
 * `size`, and one item alone may weigh more.
 */
export function intoPages<Item>(
  items: readonly Item[],
  size: number,
  weigh: (item: Item) => number = () => 1,
): ListPage<Item>[] {
  const pages: Item[][] = [[]];
  let weight = 0;
  for (const item of items) {
    const own = weigh(item);
    if (weight > 0 && weight + own > size) {
      pages.push([]);
      weight = 0;
    }
    pages.at(-1)?.push(item);
    weight += own;
  }
  return pages.map((each, index) => ({ items: each, number: index + 1, count: pages.length }));
}

/** The last part of a page's address: nothing for the first, then `2`, `3`, … */
export const pagePart = (number: number): string | undefined => (number > 1 ? String(number) : undefined);
