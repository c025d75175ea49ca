/** Resolves when the frame that comes next is shown: what the reader did is seen before anything more is done for it. */
export const afterFrame = (): Promise<void> =>
  new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
