/**
 * Once the page is there, what stands far below is laid out, too (`.later` in analysis.css), for whoever asks the page
 * what is on it; and only then is anything fetched that makes the next page quicker, or later readable without a connection.
 */
addEventListener('load', () => {
  document.querySelector('.later')?.classList.remove('later');
  void import('./next-pages.ts');
});

export {}; // A module: its names are its own.
