// One file to fetch for both.
import './prefetch.ts';
import './start-saved-copies.ts';
