/**
 * Starts the service worker that keeps copies of what was read. Not for readers who save data. Where the browser or its
 * settings refuse, the site is read with a connection, as before.
 */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
};

/** The only address that the site's policy lets become a script's. */
const WORKER = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`;

const { connection } = navigator as { connection?: { saveData?: boolean } };

if (import.meta.env['SAVED_COPIES'] && 'serviceWorker' in navigator && !connection?.saveData) {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: () => WORKER };
  const url = trustedTypes ? trustedTypes.createPolicy('telaah', rules).createScriptURL(WORKER) : WORKER;
  navigator.serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => undefined);
}

export {}; // A module: its names are its own.
