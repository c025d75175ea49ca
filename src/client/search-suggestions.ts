import type { NameMatch } from '../core/search/name-match.ts';
import { suggest } from '../core/search/suggest.ts';
import { afterFrame } from './after-frame.ts';
import { element, whyWords } from './search-hits.ts';
import { fetchNames, type SiteNames } from './search-names.ts';
import { fill, type SearchWords } from './search-words.ts';
import { breathe, unhurried } from './unhurried-names.ts';

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
  // The search page has its names there already.
  const page = box.closest<HTMLElement & { names?: SiteNames }>('site-search');
  let fetched: Promise<SiteNames> | undefined;
  const names = (): Promise<SiteNames> => {
    fetched ??= (page?.names ? Promise.resolve(page.names) : fetchNames(base)).then(unhurried);
    fetched.catch(() => (fetched = undefined)); // The connection may be back at the next letter.
    return fetched;
  };
  // What is here already, or in one file, is made ready before the first letter.
  void names()
    .then((opened) => (opened.inOneFile ? opened.cardsFor(['']) : []))
    .catch(() => undefined);
  let chosen = -1;
  /** Counts what was typed, so that a slow answer never overwrites a newer one. */
  let typed = 0;
  /** Resolves when the list fits what was typed: the arrows of who types fast move through that one. */
  let listed: Promise<unknown> = Promise.resolve();

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
  /** All else is compiled and run after the letter is shown; who types fast is answered once. */
  const offer = () => {
    const now = ++typed;
    listed = afterFrame().then(() => (now === typed ? open(now) : undefined));
  };
  const open = async (now: number) => {
    const text = input.value.trim();
    if (!text) {
      close();
      return;
    }
    const matches = await names()
      .then((opened) => suggest(text, opened))
      .catch(() => []);
    await breathe();
    if (now !== typed) return;
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
  input.addEventListener('input', offer);
  input.addEventListener('blur', close);
  const move = (step: number) => {
    const count = list.children.length;
    if (list.hidden) offer();
    // One place more than there are options: the box itself, where nothing is chosen.
    else choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
  };
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      void listed.then(() => move(step));
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
  if (input.value.trim() && document.activeElement === input && input.value !== input.defaultValue) offer();
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
