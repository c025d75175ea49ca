import { expect, test } from 'vitest';
import { apa, bibtex, mla, newspaper } from '../../src/core/cite/citations.ts';

const cited = {
  source: 'Associated Press',
  title: 'Pentagon & NATO: 100% pasti?',
  date: '2024-10-29',
  url: 'https://telaah.example/artikel/a/#k3f9a',
  quote: 'Ini "sulit".',
  site: 'Telaah',
  key: 'telaah-k3f9a',
};

test.each([
  [
    'APA',
    apa,
    'Associated Press. (2024, 29 Oktober). Pentagon & NATO: 100% pasti? Telaah. https://telaah.example/artikel/a/#k3f9a',
  ],
  [
    'MLA',
    mla,
    'Associated Press. "Pentagon & NATO: 100% pasti?" Telaah, 29 Oktober 2024, https://telaah.example/artikel/a/#k3f9a.',
  ],
  [
    'as newspapers do',
    newspaper,
    `"Ini 'sulit'.", dilansir Associated Press, Selasa (29/10/2024). https://telaah.example/artikel/a/#k3f9a`,
  ],
  [
    'BibTeX',
    bibtex,
    `@online{telaah-k3f9a,
  author = {{Associated Press}},
  title = {{Pentagon \\& NATO: 100\\% pasti?}},
  organization = {Telaah},
  date = {2024-10-29},
  year = {2024},
  month = oct,
  url = {https://telaah.example/artikel/a/#k3f9a}
}`,
  ],
])('%s', (_, cite, expected) => expect(cite(cited)).toBe(expected));
