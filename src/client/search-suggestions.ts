import type { Library } from '../core/search/library.ts';
import type { NameMatch } from '../core/search/name-match.ts';
import { suggest } from '../core/search/suggest.ts';
import { fetchPlan } from './index-plan.ts';
import { element, whyWords } from './search-hits.ts';
import { openLibrary } from './search-library.ts';
import { fill, type SearchWords } from './search-words.ts';

/**
 * Make the input a combobox with a list of names (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): arrows move
 * through the list while the cursor stays in the box, Enter takes what is chosen, Esc closes the list. Nothing
 * is chosen until the reader does, so Enter alone searches for what was typed.
 */
export function offerSuggestions(box: HTMLElement, input: HTMLInputElement): void {
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const status = box.querySelector('[role="status"]');
  if (!list || !status) return;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as SearchWords;
  const base = box.dataset['base'] ?? '/';
  const library = fetchPlan(base).then((plan) => openLibrary(base, { ...plan, whole: false }));
  let chosen = -1;
  /** Counts what was typed, so that a slow answer never overwrites a newer one. */
  let typed = 0;

  const choose = (next: number) => {
    chosen = next;
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(i === chosen));
      if (i === chosen) option.scrollIntoView({ block: 'nearest' });
    }
    const id = list.children[chosen]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    typed++;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const take = (option: Element | undefined) => {
    const query = option?.getAttribute('data-query');
    if (!query) return;
    input.value = query;
    close();
    input.form?.requestSubmit();
  };
  const open = async () => {
    const now = ++typed;
    const text = input.value.trim();
    const matches = text
      ? await library.then((opened: Library) => suggest(text, opened)).catch(() => [])
      : [];
    if (now !== typed) return;
    if (!text) {
      close();
      return;
    }
    list.replaceChildren(
      ...matches.map((match, i) => drawOption(match, i, words)),
      drawSearch(text, matches.length, words),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    choose(-1);
    status.textContent = matches.length > 0 ? fill(words.shown, { n: matches.length }) : words.noneShown;
  };

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })) {
    input.setAttribute(name, value);
  }
  input.addEventListener('input', () => void open());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (list.hidden) void open();
      // One place more than there are options: the box itself, where nothing is chosen.
      else choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault(); // Keeps what was typed; a second Esc clears it, as browsers do.
      close();
    } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });
  input.form?.addEventListener('submit', close);
  // The box keeps the focus while an option is pressed; else the list would close under the finger.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) =>
    take((event.target as Element).closest('[role="option"]') ?? undefined),
  );
  if (input.value.trim() && document.activeElement === input && input.value !== input.defaultValue)
    void open();
}

function drawOption(match: NameMatch, i: number, words: SearchWords): HTMLElement {
  const { entity } = match;
  const what = [entity.office ?? words.kinds[entity.kind], whyWords(match, words)]
    .filter(Boolean)
    .join(' · ');
  return element(
    'li',
    {
      role: 'option',
      id: `saran-${i}`,
      'aria-selected': 'false',
      'data-query': entity.name,
      'data-suggestion': entity.id,
    },
    [element('strong', {}, [entity.name]), ' ', element('span', {}, [what])],
  );
}

const drawSearch = (text: string, i: number, words: SearchWords): HTMLElement =>
  element(
    'li',
    { role: 'option', id: `saran-${i}`, 'aria-selected': 'false', 'data-query': text, class: 'all' },
    [fill(words.seeAll, { q: text })],
  );
