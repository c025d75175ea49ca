import type { OtherEdition } from '../core/search/other-editions.ts';
import type { Need } from '../core/search/rank-passages.ts';
import { readNeeds } from '../core/search/read-needs.ts';
import { element, makeDrawHits } from './search-hits.ts';
import { askEdition } from './search-other-edition.ts';
import { SETTLED, type Settled } from './search-settled.ts';
import { fill, type SearchWords } from './search-words.ts';

/**
 * Offers what other editions have, below each answer of this one; asked at once where this one has nothing. An edition
 * that is out of reach is named as such, and keeps none of the others from answering.
 */
document.addEventListener(SETTLED, (event) => {
  const { target: results, detail } = event as CustomEvent<Settled>;
  const search = results instanceof Element && results.closest<HTMLElement>('site-search');
  if (search && !results.querySelector('.elsewhere')) offerEditions(results, detail, search.dataset);
});

function offerEditions(results: Element, { query, facet, library }: Settled, data: DOMStringMap): void {
  const { base = '/' } = data;
  const words = JSON.parse(data['words'] ?? '{}') as SearchWords;
  const editions = JSON.parse(data['editions'] ?? '[]') as OtherEdition[];
  const names = namesOf(editions);
  const said = element('p', { role: 'status', class: 'hint' }, []);
  const list = element('ol', { class: 'hits', 'aria-label': names }, []);
  const button = element('button', { type: 'button', class: 'further-hits' }, [
    fill(words.elsewhere, { names }),
  ]);
  results.append(element('section', { class: 'elsewhere' }, [said, button]));
  let needs: Promise<Need[]> | undefined;
  let open = editions;
  let round = 0;

  const ask = async () => {
    needs ??= readNeeds(query, library, facet);
    const asking = await needs;
    const answers = await Promise.all(
      open.map(async (edition) => {
        const answer = await askEdition(base, edition.at, asking, round).catch((error: unknown) => {
          console.error(error);
        });
        return { edition, answer };
      }),
    );
    round++;
    for (const { edition, answer } of answers) {
      const draw = makeDrawHits(edition.at, words, edition.name);
      list.append(...(answer?.found ?? []).map((ranked) => draw.passage(ranked)));
    }
    const n = list.children.length;
    if (n > 0) said.after(list);
    const failed = answers.flatMap(({ edition, answer }) => (answer ? [] : [edition]));
    const reached = editions.filter((edition) => !failed.includes(edition));
    said.textContent = [
      reached.length > 0 &&
        fill(n > 0 ? words.foundElsewhere : words.noneElsewhere, { n, names: namesOf(reached) }),
      failed.length > 0 && fill(words.elsewhereFailed, { names: namesOf(failed) }),
    ]
      .filter(Boolean)
      .join(' ');
    open = answers.flatMap(({ edition, answer }) => (answer?.mayGrow ? [edition] : []));
    button.textContent = words.more;
  };
  const tryAsking = () => {
    button.disabled = true;
    said.textContent = words.searching;
    ask()
      .catch((error: unknown) => {
        console.error(error);
        said.textContent = words.failed;
        open = [];
      })
      .finally(() => {
        button.disabled = false;
        if (open.length === 0) button.remove();
      });
  };
  button.addEventListener('click', tryAsking);
  if (results.hasAttribute('data-empty')) tryAsking();
}

const namesOf = (editions: readonly OtherEdition[]): string =>
  new Intl.ListFormat('id').format(editions.map(({ name }) => name));
