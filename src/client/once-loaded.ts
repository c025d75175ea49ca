/** What makes the next page quicker, or later readable without a connection: nothing is even fetched for it before this page is there. */
addEventListener('load', () => void import('./next-pages.ts'));

export {}; // A module: its names are its own.
