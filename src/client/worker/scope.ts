/** What a service worker has that a page has not. The DOM's own types hold for pages only. */
export type WorkerScope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: object): Promise<{ url: string }[]> };
  registration: {
    unregister(): Promise<boolean>;
    navigationPreload?: { enable(): Promise<void> };
  };
};
/** An event that the worker is kept alive for. */
export type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
/** A page or a part of one is asked for. */
export type Asked = Lasting & {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};
