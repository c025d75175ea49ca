import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../src/loaders/yaml-fields.ts';

const sign = fc.oneof(
  fc.constantFrom('a', 'é', 'e\u0301', '\r', '\n', '\ufeff', '\u00ad', '\u200b', '“', '…', '€', '\u212b'),
  fc.string({ unit: 'binary', maxLength: 1 }),
);

test('a text is composed, and freed of other line ends and of hidden marks, whatever signs it has', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
      const text = signs.join('');
      const lines = text
        .split(/[\u00ad\u200b\u2060\ufeff]/)
        .join('')
        .split(/\r\n?/)
        .join('\n');
      expect(normalise(text)).toBe(lines.normalize('NFC'));
    }),
  );
});
