/** Copies of what is read, for later without a connection: nothing is even fetched for them before the page is there. */
if (import.meta.env['SAVED_COPIES']) addEventListener('load', () => void import('./start-saved-copies.ts'));

export {}; // A module: its names are its own.
