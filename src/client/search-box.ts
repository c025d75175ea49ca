/**
 * A search form that offers names as one types. The matcher and the names are fetched when the box is first used;
 * until then, and without JavaScript, it is an ordinary form.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const start = () => {
      import('./search-suggestions.ts').then(
        ({ offerSuggestions }) => offerSuggestions(this, input),
        () => input.addEventListener('focus', start, { once: true }), // Offline: the form still works.
      );
    };
    if (document.activeElement === input) start();
    else input.addEventListener('focus', start, { once: true });
  }
}
customElements.define('search-box', SearchBox);
