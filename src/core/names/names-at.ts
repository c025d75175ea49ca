import { isSpace, isSpaceUnit, plainSign, plainUnit } from '../text/characters.ts';
import { pastInsertion } from './match-name.ts';
import { inOrder, type Name, type NamesByWord } from './name-table.ts';
import { growTree, nextNode, ROOT, type SignTree } from './sign-tree.ts';

/** Names made ready to be looked for in texts. */
export type Lookup = {
  tree: SignTree<Name>;
  /** By UTF-16 unit, 1 where a name begins with it: most words are in small letters, and few names begin so. */
  begins: Uint8Array;
};

/**
 * The names that may stand in `text` at a word, `start`..`end`: all that do, and few others. The work does not grow with
 * the register: the text's signs are followed once, while a name goes on as they do.
 */
export function namesAt({ tree }: Lookup, text: string, start: number, end: number): readonly Name[] {
  return walk(tree, ROOT, text, start, end);
}

const NONE: readonly Name[] = [];

/** The names below `node` whose further signs stand in `text` at `from`; `firstEnd` is the end of their first word. */
function walk(
  tree: SignTree<Name>,
  from: number,
  text: string,
  start: number,
  firstEnd: number,
): readonly Name[] {
  let names = NONE;
  let node = from;
  for (let at = start; at < text.length;) {
    const unit = text.charCodeAt(at);
    const sign = at < firstEnd ? unit : isSpaceUnit(unit) ? SPACE : plainUnit(unit);
    node = nextNode(tree, node, sign);
    if (node === 0) break;
    const here = tree.found[node];
    if (here) names = names === NONE ? here : [...names, ...here];
    at++;
    if (sign !== SPACE) continue;
    while (isSpaceUnit(text.charCodeAt(at))) at++;
    const past = pastInsertion(text, at);
    if (past === at) continue;
    const both = new Set([
      ...names,
      ...walk(tree, node, text, at, firstEnd),
      ...walk(tree, node, text, past, firstEnd),
    ]);
    return [...both].sort(inOrder);
  }
  return names;
}

const SPACE = 32;

const lookups = new WeakMap<NamesByWord, Lookup>();

/** Made when a text is first read: a build that takes all from its cache needs none. */
export function lookupOf(byWord: NamesByWord): Lookup {
  let lookup = lookups.get(byWord);
  if (!lookup) {
    const all = [...byWord].flatMap(([first, names]) =>
      names.map((name): [string, Name] => [first + plainSigns(name.surface.slice(first.length)), name]),
    );
    const begins = new Uint8Array(1 << 16);
    for (const word of byWord.keys()) begins[word.charCodeAt(0)] = 1;
    lookups.set(byWord, (lookup = { tree: growTree(all), begins }));
  }
  return lookup;
}

/** Look-alikes and white space in one form, but not in a first word, by which names are filed as they are written. */
const plainSigns = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]|\u02bc/gu, (sign) => (isSpace(sign) ? ' ' : plainSign(sign)));
