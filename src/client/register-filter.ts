import { fold } from '../core/text/fold.ts';

/**
 * Narrows the register's list while one types: every word typed must begin a word of one of the entity's names, in any
 * spelling the record has. Without it the list is simply whole.
 */
class RegisterFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const output = this.querySelector('output');
    if (!form || !input || !output) return;
    const items = [...this.querySelectorAll<HTMLElement>('[data-names]')];
    const sections = [...this.querySelectorAll('section')];
    const apply = () => {
      const typed = fold(input.value);
      const wanted = typed ? typed.split(' ') : [];
      let shown = 0;
      for (const item of items) {
        const names = ` ${item.dataset['names'] ?? ''}`;
        item.hidden = !wanted.every((word) => names.includes(` ${word}`));
        if (!item.hidden) shown++;
      }
      for (const section of sections) section.hidden = !section.querySelector('[data-names]:not([hidden])');
      const { count = '', none = '' } = output.dataset;
      output.value = wanted.length === 0 ? '' : shown === 0 ? none : count.replace('{n}', String(shown));
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    input.addEventListener('input', apply);
    apply(); // The browser may have kept what was typed before.
  }
}
customElements.define('register-filter', RegisterFilter);
