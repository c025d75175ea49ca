import { dropCopies } from './copies.ts';
import type { WorkerScope } from './scope.ts';

/** In the place of a service worker that a site no longer wants: drops what it kept, and goes. */
declare const BASE: string;

const scope = self as unknown as WorkerScope;
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(dropCopies(BASE, 'all').then(() => scope.registration.unregister())),
);
