import { expect, test } from 'vitest';
import { bytesOf, giveBack } from '../../src/integrations/page-bytes.ts';

function bodyOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
}

test.each([
  ['one piece', bodyOf('Kursk')],
  ['several pieces', bodyOf('Ku', '', 'rsk')],
  ['an answer', new Response('Kursk').body ?? bodyOf()],
])('a body in %s is read whole', async (_, body) => {
  expect((await bytesOf(body)).toString()).toBe('Kursk');
});

test('a body of nothing is nothing', async () => {
  expect(await bytesOf(bodyOf())).toHaveLength(0);
});

test('bytes are given back, but never those of others beside them', async () => {
  const alone = await bytesOf(new Response('Kursk').body ?? bodyOf());
  giveBack(alone);
  expect(alone).toHaveLength(0);
  const both = Buffer.from(new TextEncoder().encode('KurskKyiv').buffer);
  giveBack(both.subarray(0, 5));
  expect(both.toString()).toBe('KurskKyiv');
});
