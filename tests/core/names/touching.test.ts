import { expect, test } from 'vitest';
import { makeTouched, traceRegister } from '../../../src/core/names/touching.ts';
import type { Entity } from '../../../src/core/model.ts';
import { entity, registerOf } from '../../fixtures/register.ts';

const GELANG = entity({ id: 'provinsi-gelang', name: 'Provinsi Gelang', kind: 'region' });
const RATNA = entity({
  id: 'ratna-wibowo',
  name: 'Ratna Wibowo',
  shortNames: ['Wibowo'],
  offices: [{ title: 'Gubernur', also: [], of: 'provinsi-gelang' }],
});
const JOKO = entity({ id: 'joko', name: 'Joko' });

const tracesOf = (...entities: Entity[]) => traceRegister(registerOf(...entities), (text) => text);
const touched = makeTouched(
  tracesOf(GELANG, RATNA, JOKO),
  tracesOf({ ...GELANG, aliases: ['Tanah Gelang'] }, RATNA, JOKO, entity({ id: 'medan', name: 'Medan' })),
);

test.each([
  ['a word that a changed record’s name begins with', 'Hujan di PROVINSI lain.'],
  ['one that its new name begins with', 'Di tanahnya sendiri.'],
  ['its id', 'names: { GG: provinsi-gelang }'],
  ['a name of whoever holds an office of it', 'kata Wibowo.'],
  ['a name of a new record', 'Banjir di Medan'],
])('%s is touched', (_, text) => {
  expect(touched(['Lain.', text])).toBe(true);
});

test('a text with other names is not, and nothing is where nothing changed', () => {
  expect(touched(['Joko menginap di Gelang.'])).toBe(false);
  expect(makeTouched(tracesOf(RATNA), tracesOf(RATNA))(['Ratna Wibowo'])).toBe(false);
});
